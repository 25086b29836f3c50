// npm ci, but only when the lock file has changed since: half a minute saved in every build after the first.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The web application needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
const installed = 'node_modules/.package-lock.json'
const changed = (file) => statSync(file).mtimeMs
if (!existsSync(installed) || changed(installed) < changed('package-lock.json'))
  execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' })
