// Takes a picture of every page (both themes, both languages, desk and phone) into look/, served from the real build
// under the content security policy of the gateway, and reports what axe and the console have to say.
// npm run look -- home fr light desk   takes only the pictures whose name has all these words.
// In the stretched ones whatever people wrote is one word of sixty letters, and no page may scroll sideways for it.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { serve } from './serve-build.mjs'

const pages = [
  { name: 'landing', path: '/', as: null },
  { name: 'joining', path: '/', as: 'applicant' },
  { name: 'waiting', path: '/', as: 'waiting' },
  { name: 'refused', path: '/', as: 'refused' },
  { name: 'home', path: '/', as: 'member' },
  { name: 'home-admin', path: '/', as: 'admin' },
  { name: 'home-empty', path: '/', as: 'organiser' },
  { name: 'members', path: '/reseau', as: 'admin' },
  { name: 'member', path: '/reseau/membres/nadia-benali', as: 'admin' },
  { name: 'member-long', path: '/reseau/membres/maximilienne-berengere-de-la-rochefoucauld-montbel', as: 'member' },
  { name: 'admission', path: '/reseau/demandes', as: 'admin' },
  { name: 'companies', path: '/reseau/entreprises', as: 'admin' },
  { name: 'news', path: '/nouvelles', as: 'member' },
  { name: 'account', path: '/compte', as: 'long-name' },
  { name: 'suspended', path: '/', as: 'suspended' },
  { name: 'not-found', path: '/nulle-part', as: 'member' },
  { name: 'forbidden', path: '/reseau/demandes', as: 'member' },
  {
    name: 'menu',
    path: '/',
    as: 'long-name',
    act: async (page) => {
      await page.locator('.tools button').click()
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'dialog',
    path: '/reseau/demandes',
    as: 'admin',
    act: (page) =>
      page
        .getByRole('button', { name: /^Refuser? Margaux/ })
        .first()
        .click(),
  },
  { name: 'events', path: '/evenements', as: 'member' },
  { name: 'event', path: '/evenements/metier', as: 'member' },
  { name: 'event-edit', path: '/evenements/metier/modifier', as: 'organiser' },
  { name: 'event-new', path: '/evenements/nouveau', as: 'organiser' },
  { name: 'registrations', path: '/inscriptions', as: 'member' },
  { name: 'rooms', path: '/forum', as: 'member' },
  { name: 'thread', path: '/forum/fils/agenda-partage', as: 'member' },
  { name: 'moderation', path: '/moderation', as: 'moderator' },
  { name: 'event-waiting', path: '/evenements/manager', as: 'member' },
  { name: 'event-confirmed', path: '/evenements/visite-brevane', as: 'member' },
  { name: 'event-cancelled', path: '/evenements/salon', as: 'member' },
  { name: 'event-own', path: '/evenements/metier', as: 'organiser' },
  { name: 'event-draft', path: '/evenements/janvier', as: 'organiser' },
  { name: 'event-long', path: '/evenements/archives', as: 'long-name' },
  { name: 'event-cancel', path: '/evenements/metier/annuler', as: 'organiser' },
  { name: 'roster', path: '/evenements/metier/inscriptions', as: 'organiser' },
  { name: 'room', path: '/forum/salles/organisation', as: 'moderator' },
  { name: 'room-new', path: '/forum/nouvelle-salle', as: 'moderator' },
  { name: 'thread-new', path: '/forum/salles/organisation/nouveau-fil', as: 'member' },
  { name: 'thread-moderator', path: '/forum/fils/agenda-partage', as: 'moderator' },
  { name: 'thread-other', path: '/forum/fils/agenda-partage', as: 'long-name' },
  { name: 'thread-pages', path: '/forum/fils/notes-de-frais?apres=20', as: 'member' },
  { name: 'thread-long', path: '/forum/fils/badge', as: 'member' },
  { name: 'report', path: '/moderation/signalement-1', as: 'admin' },
  { name: 'report-own', path: '/moderation/signalement-1', as: 'moderator' },
  { name: 'report-answered', path: '/moderation/signalement-3?etat=traitees', as: 'moderator' },
]
const sizes = {
  desk: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  tablet: { width: 768, height: 1024 },
  stretched: { width: 320, height: 640 },
}
const once = ['narrow', 'tablet', 'stretched']
const longWord = 'anticonstitutionnellement'.repeat(3).slice(0, 60)
const written = /^(.*[nN]ame|title|body|description|note|place|site|job|.*[rR]eason|before|after|text|detail)$/
const wanted = process.argv.slice(2)
const browserPath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

mkdirSync('look', { recursive: true })
const server = await serve(Number(process.env.PORT ?? 24005))
const browser = await chromium.launch({
  executablePath: browserPath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
let faults = 0

for (const [size, viewport] of Object.entries(sizes))
  for (const language of ['fr', 'en'])
    for (const theme of ['light', 'dark']) {
      if (once.includes(size) && (theme === 'dark' || language === 'en')) continue
      for (const { name, path, as, act } of pages) {
        const words = [name, size, language, theme]
        if (!wanted.every((word) => words.includes(word))) continue
        if (size === 'stretched' && act) continue // what it presses has a name
        await shoot({ name, path, as, act, size, viewport, language, theme })
      }
    }

await browser.close()
await server.close()
console.log(faults === 0 ? 'Nothing to report.' : `${faults} faults.`)
process.exit(faults === 0 ? 0 : 1)

async function shoot({ name, path, as, act, size, viewport, language, theme }) {
  const context = await browser.newContext({
    viewport,
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
  })
  if (as) await context.addCookies([{ name: 'persona', value: as, url: server.url }])
  const page = await context.newPage()
  if (size === 'stretched') await page.route('**/api/**', stretch)
  const said = []
  const expected = /status of (401|403|404)/
  page.on(
    'console',
    (message) => message.type() === 'error' && !expected.test(message.text()) && said.push(message.text()),
  )
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(server.url + path)
  await page
    .locator('h1')
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => said.push('no h1'))
  await page
    .waitForFunction(() => !document.querySelector('.loading'), undefined, { timeout: 5000 })
    .catch(() => said.push('still loading'))
  if (act) await act(page).catch((error) => said.push(String(error)))
  await page.waitForTimeout(250)
  await page.screenshot({ path: `look/${name}-${size}-${language}-${theme}.png`, fullPage: !act })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) said.push(`scrolls sideways by ${wide} px (${await page.evaluate(outermost)})`)
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  for (const { id, help, nodes } of violations)
    said.push(
      `axe ${id}: ${help} (${nodes
        .slice(0, 2)
        .map((node) => node.html.slice(0, 140))
        .join(' | ')})`,
    )
  if (said.length > 0) console.log(`${name} ${size} ${language} ${theme}\n  ${said.join('\n  ')}`)
  faults += said.length
  await context.close()
}

/** What reaches furthest to the right, without what is in it. */
function outermost() {
  const right = (element) => element.getBoundingClientRect().right
  const [first] = [...document.body.querySelectorAll('*')].sort((one, other) => right(other) - right(one))
  return first.cloneNode(false).outerHTML
}

async function stretch(route) {
  if (route.request().url().endsWith('/stream')) return route.continue()
  const response = await route.fetch()
  const json = await response.json().catch(() => null)
  return json ? route.fulfill({ response, json: stretched(json) }) : route.fulfill({ response })
}

function stretched(value, key = '') {
  if (Array.isArray(value)) return value.map((one) => stretched(one, key))
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, stretched(one, name)]))
  if (typeof value !== 'string' || value === '') return value
  if (/Html$/.test(key)) return `<p>${longWord}</p><ol><li>${longWord}</li></ol><pre><code>${longWord}</code></pre>`
  return written.test(key) ? longWord : value
}
