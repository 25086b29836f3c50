// Writes src/api/generated/<service>.d.ts from the OpenAPI document that each service's tests keep in its folder.
// The generator needs a TypeScript of its own (5.9): it is fetched for this one run, the results are committed.
// With --check nothing is written: it only tells whether the documents are still those that the types were made of.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const generator = ['--yes', '--package=openapi-typescript@7.13.0', '--package=typescript@5.9.3']
const onlyCheck = process.argv.includes('--check')

for (const service of ['members', 'events', 'forum']) {
  const document = `../../${service}-service/openapi.json`
  const target = `src/api/generated/${service}.d.ts`
  if (!existsSync(document)) fail(`${document} is missing: run the tests of ${service}-service, which write it.`)
  else if (!onlyCheck) generate(document, target)
  else if (!existsSync(target) || !readFileSync(target, 'utf8').startsWith(origin(document)))
    fail(`${target} is older than ${document}: npm run types`)
}

function generate(document, target) {
  mkdirSync('src/api/generated', { recursive: true })
  execFileSync('npm', ['exec', ...generator, '--', 'openapi-typescript', document, '-o', target], { stdio: 'inherit' })
  writeFileSync(target, `${origin(document)}\n${readFileSync(target, 'utf8')}`)
}

/** The first line of what is generated: which document it was made of, however that is laid out. */
function origin(document) {
  const content = JSON.stringify(JSON.parse(readFileSync(document, 'utf8')))
  return `// ${document.slice('../../'.length)} ${createHash('sha256').update(content).digest('hex')}`
}

function fail(why) {
  console.error(why)
  process.exitCode = 1
}
