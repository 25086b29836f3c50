import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(js|css|svg|json|html|txt|md)$/

/**
 * Writes a .gz and a .br beside every text file of the build, at the best level, so that the gateway never compresses
 * at run time. index.html is left out: it changes with every answer (nonce).
 */
export function precompress(): Plugin {
  let folder = 'dist'
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    async closeBundle() {
      const files = (await readdir(folder, { recursive: true })).filter(
        (file) => compressible.test(file) && file !== 'index.html',
      )
      await Promise.all(files.map((file) => compress(join(folder, file))))
    },
  }
}

async function compress(file: string) {
  const plain = await readFile(file)
  if (plain.length < 512) return
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }
  await Promise.all([
    promisify(gzip)(plain, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
    promisify(brotliCompress)(plain, best).then((small) => writeFile(`${file}.br`, small)),
  ])
}
