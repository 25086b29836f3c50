import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Plugin } from 'vite'

/** `npm run dev:mock`: the pages without any service behind them, answered by the network of src/testing. */
export function mockNetwork(): Plugin {
  return {
    name: 'mock-network',
    configureServer(server) {
      server.middlewares.use(async (incoming, outgoing, next) => {
        const url = new URL(incoming.url ?? '/', 'http://localhost')
        if (!/^\/(api|login|logout)(\/|$)/.test(url.pathname)) return next()
        const { mock } = (await server.ssrLoadModule('/src/testing/mock.ts')) as typeof import('../src/testing/mock')
        await answer(await mock(await request(incoming, url)), outgoing)
      })
    },
  }
}

async function request(incoming: IncomingMessage, url: URL): Promise<Request> {
  const body = await new Response(Readable.toWeb(incoming) as ReadableStream).text()
  return new Request(url, {
    method: incoming.method,
    headers: incoming.headers as Record<string, string>,
    ...(body ? { body } : {}),
  })
}

async function answer(response: Response, outgoing: ServerResponse) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) return outgoing.end()
  Readable.fromWeb(response.body as import('node:stream/web').ReadableStream).pipe(outgoing)
}
