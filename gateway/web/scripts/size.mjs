// The first load (the entry, all that it imports at once, one language's words and the home page) stays under the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 180 * 1024
const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8'))
const first = new Set()

function load(name) {
  if (first.has(name)) return
  first.add(name)
  for (const needed of manifest[name].imports ?? []) load(needed)
}

const onFirstPage = /(^index\.html$|app\/home\/pages\/|i18n\/fr\/(common|home|notifications)\.json$)/
for (const name of Object.keys(manifest)) if (onFirstPage.test(name)) load(name)

const files = [...new Set([...first].map((name) => manifest[name].file))].filter((file) => file.endsWith('.js'))
const weights = files.map((file) => [gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length, file])
const total = weights.reduce((sum, [weight]) => sum + weight, 0)
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

for (const [weight, file] of weights.sort((a, b) => b[0] - a[0]))
  console.log(`${kilobytes(weight).padStart(10)}  ${file}`)
console.log(`${kilobytes(total).padStart(10)}  first load, gzipped JavaScript (budget ${kilobytes(budget)})`)
if (total > budget) {
  console.error('The first load is over its budget.')
  process.exit(1)
}
