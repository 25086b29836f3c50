// Every key exists in both languages, is used, every key that is used exists, and French has its no-break spaces.
// With --fix the spaces are put right first.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = 'src/i18n'
const faults = []
const plural = /_(zero|one|two|few|many|other)$/

function flatten(value, prefix = '') {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[prefix + key, inner]] : flatten(inner, `${prefix}${key}.`),
  )
}

function read(language) {
  const files = readdirSync(`${folder}/${language}`).filter((name) => name.endsWith('.json'))
  return new Map(
    files.map((file) => [
      file.replace('.json', ''),
      new Map(flatten(JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8')))),
    ]),
  )
}

const placeholders = (text) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort()
const tags = (text) => [...text.matchAll(/<\/?(\w+)/g)].map((match) => match[1]).sort()

/** Narrow before ; ! ?, wide before : and inside « », never one where a line may break. */
function spaced(text) {
  return text
    .replace(/[ \u00a0\u202f]+([;!?])/g, '\u202f$1')
    .replace(/[ \u00a0\u202f]+([:»])/g, '\u00a0$1')
    .replace(/«[ \u00a0\u202f]*/g, '«\u00a0')
    .replace(/n° +/g, 'n°\u00a0')
}

for (const file of readdirSync(`${folder}/fr`)) {
  const text = readFileSync(`${folder}/fr/${file}`, 'utf8')
  // Keys hold no spaces, and the colon after a key follows its quote at once.
  const better = text.replace(/"(?:[^"\\]|\\.)*"/g, spaced)
  if (better === text) continue
  if (process.argv.includes('--fix')) writeFileSync(`${folder}/fr/${file}`, better)
  else faults.push(`fr/${file} lacks no-break spaces before ; : ! ? or inside « »: npm run i18n -- --fix`)
}

const french = read('fr')
const english = read('en')
for (const [one, other, name] of [
  [french, english, 'en'],
  [english, french, 'fr'],
])
  for (const [namespace, words] of one)
    for (const [key, text] of words) {
      const twin = other.get(namespace)?.get(key)
      if (twin === undefined) faults.push(`${name}/${namespace}.json lacks "${key}"`)
      else if (text.trim() === '') faults.push(`${namespace} "${key}" is empty`)
      else if (
        String([...new Set(placeholders(text))]) !== String([...new Set(placeholders(twin))]) &&
        !plural.test(key)
      )
        faults.push(`${namespace} "${key}": the two languages use different placeholders`)
      else if (String(tags(text)) !== String(tags(twin))) faults.push(`${namespace} "${key}": different tags`)
    }

// What the source asks for: t('key'), t('ns:key'), i18nKey="key", and t(`prefix.${x}`) for a whole family.
const used = new Set()
const families = []
for (const file of readdirSync('src', { recursive: true })) {
  if (!/\.tsx?$/.test(file) || /\.test\.tsx?$|^testing\//.test(file)) continue
  const source = readFileSync(`src/${file}`, 'utf8')
  const own = [...source.matchAll(/useTranslation\(\s*(\[[^\]]*\]|'\w+')/g)].flatMap((match) => match[1].match(/\w+/g))
  const namespaces = own.length > 0 ? own : ['common']
  const asked = [
    ...source.matchAll(/\bt\(\s*'([^']+)'/g),
    ...source.matchAll(/i18nKey="([^"]+)"/g),
    ...source.matchAll(/['"]((?:\w+):[\w.-]+)['"]/g),
  ].map((match) => match[1])
  for (const key of asked) {
    const [namespace, name] = key.includes(':') ? key.split(':') : [undefined, key]
    const places = namespace ? [namespace] : namespaces
    if (namespace && !french.has(namespace)) continue
    const found = places.filter((place) => {
      const words = french.get(place)
      return words && (words.has(name) || words.has(`${name}_other`))
    })
    if (found.length === 0) faults.push(`src/${file} asks for "${key}", which does not exist in ${places.join(', ')}`)
    for (const place of found) used.add(`${place}:${name}`)
  }
  // t(`kind.${kind}`) asks for a whole family; a key in any quotes may be handed to t() elsewhere.
  for (const match of source.matchAll(/\bt\([^`'"]*`([^`]+)`|\?\s*`([^`]+\.[^`]+)`|:\s*`([^`]+\.[^`]+)`/g)) {
    const [namespace, name] = split(match[1] ?? match[2] ?? match[3])
    const pattern = name.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')
    if (!/^[\w\\.[\]+-]+$/.test(pattern)) continue
    for (const place of namespace ? [namespace] : namespaces) families.push(new RegExp(`^${place}:${pattern}$`))
  }
  for (const match of source.matchAll(/'(\w+(?:\.[\w-]+)+)'/g))
    for (const place of namespaces) used.add(`${place}:${match[1]}`)
}

function split(key) {
  const [, namespace, name] = /^(?:(\w+):)?(.*)$/.exec(key)
  return [namespace, name]
}

for (const [namespace, words] of french)
  for (const key of words.keys()) {
    const name = `${namespace}:${key.replace(plural, '')}`
    if (!used.has(name) && !used.has(`${namespace}:${key}`) && !families.some((family) => family.test(name)))
      faults.push(`${namespace} "${key}" is never used`)
  }

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
console.log(
  `${[...french.values()].reduce((sum, words) => sum + words.size, 0)} texts, the same in French and English, all used.`,
)
