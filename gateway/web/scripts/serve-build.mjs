import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { createServer as createVite } from 'vite'

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** The build as the gateway serves it (a fresh nonce a page, its content security policy), with the mock network behind. */
export async function serve(port) {
  const vite = await createVite({
    mode: 'mock',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: 'error',
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    if (/^\/(api|login|logout)(\/|$)/.test(path)) return vite.middlewares(request, response)
    const file = join('dist', path)
    if (path !== '/' && existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      return response.end(readFileSync(file))
    }
    const nonce = randomBytes(16).toString('base64')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(nonce) })
    response.end(readFileSync('dist/index.html', 'utf8').replaceAll('__CSP_NONCE__', nonce))
  })
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await vite.close()
    },
  }
}

function policy(nonce) {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
