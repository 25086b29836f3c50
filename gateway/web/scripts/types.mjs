// Writes src/api/generated/<service>.d.ts from the OpenAPI document that each service's tests keep in its folder.
// The generator needs a TypeScript of its own (5.9): it is fetched for this one run, the results are committed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'

const services = ['members', 'events', 'forum']
mkdirSync('src/api/generated', { recursive: true })
for (const service of services) {
  const document = `../../${service}-service/openapi.json`
  if (!existsSync(document)) {
    console.error(`${document} is missing: run the tests of ${service}-service, which write it.`)
    process.exitCode = 1
    continue
  }
  const generator = ['--yes', '--package=openapi-typescript@7.13.0', '--package=typescript@5.9.3']
  const target = `src/api/generated/${service}.d.ts`
  execFileSync('npm', ['exec', ...generator, '--', 'openapi-typescript', document, '-o', target], { stdio: 'inherit' })
}
