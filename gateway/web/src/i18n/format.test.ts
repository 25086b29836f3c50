import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formats, unbroken, unbrokenHtml, wholeName, withDe } from './format'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const fr = formats('fr')
const en = formats('en')

test.each([
  ['2026-12-10T08:30:00Z', '9 h 30', '9:30'],
  ['2026-12-10T16:00:00Z', '17 h', '17:00'],
  ['2026-12-09T23:05:00Z', '0 h 05', '0:05'],
  ['2026-12-10T11:00:00Z', '12 h', '12:00'],
])('%s in Paris is %s, or %s', (at, french, english) => {
  expect(fr.time(at, 'Europe/Paris')).toBe(french.replaceAll(' ', '\u00a0'))
  expect(en.time(at, 'Europe/Paris')).toBe(english)
})

test('times in a zone that the browser does not know are those of UTC, and say so', () => {
  expect(fr.time('2026-12-10T08:30:00Z', 'Mars/Olympus')).toBe('8 h 30 UTC'.replaceAll(' ', '\u00a0'))
  expect(fr.time('2026-12-10T16:00:00Z', 'Mars/Olympus')).toBe('16 h UTC'.replaceAll(' ', '\u00a0'))
  expect(en.time('2026-12-10T08:30:00Z', 'Mars/Olympus')).toBe('8:30\u00a0UTC')
  expect(en.day('2026-12-10T23:30:00Z', 'Mars/Olympus')).toBe('Thursday 10\u00a0December')
  expect(fr.near('2026-11-23T23:30:00Z', 'Mars/Olympus')).toBe('hier')
})

test('days carry their year only when it is another', () => {
  expect(fr.day('2026-12-10T12:00:00Z', 'Europe/Paris')).toBe('jeudi 10\u00a0décembre')
  expect(fr.day('2027-01-05T12:00:00Z', 'Europe/Paris')).toBe('mardi 5\u00a0janvier 2027')
  expect(en.day('2026-12-10T12:00:00Z', 'Europe/Paris')).toBe('Thursday 10\u00a0December')
  expect(fr.day('2026-12-01T12:00:00Z', 'Europe/Paris')).toBe('mardi 1ᵉʳ\u00a0décembre')
  expect(fr.shortDay('2026-12-01T12:00:00Z', 'Europe/Paris')).toBe('mar. 1ᵉʳ\u00a0déc.')
  expect(fr.day('2026-12-11T12:00:00Z', 'Europe/Paris')).toBe('vendredi 11\u00a0décembre')
  expect(en.day('2026-12-01T12:00:00Z', 'Europe/Paris')).toBe('Tuesday 1\u00a0December')
})

test('what is near is told by its distance, as the clock of that zone counts days', () => {
  expect(fr.near('2026-11-24T22:30:00Z', 'Europe/Paris')).toBe(
    'aujourd’hui'.replace('’', fr.near('2026-11-24T12:00:00Z').includes('’') ? '’' : "'"),
  )
  expect(fr.near('2026-11-24T23:30:00Z', 'Europe/Paris')).toBe('demain')
  expect(en.near('2026-11-23T12:00:00Z', 'Europe/Paris')).toBe('yesterday')
  expect(fr.near('2026-11-21T12:00:00Z', 'Europe/Paris')).toBe('samedi')
  expect(fr.near('2026-11-03T12:00:00Z', 'Europe/Paris')).toBe('3\u00a0novembre')
})

test('within a sentence a date has its article', () => {
  expect(fr.nearInSentence('2026-11-23T16:10:00Z', 'Europe/Paris')).toBe('hier, 17\u00a0h\u00a010')
  expect(fr.nearInSentence('2026-11-03T16:00:00Z', 'Europe/Paris')).toBe('le 3\u00a0novembre, 17\u00a0h')
  expect(en.nearInSentence('2026-11-03T16:00:00Z', 'Europe/Paris')).toBe('3\u00a0November, 17:00')
})

test('in the margin a day has its hour for a week', () => {
  expect(fr.nearInMargin('2026-11-23T16:10:00Z')).toMatch(/^hier, \d+\u00a0h\u00a010$/)
  expect(fr.nearInMargin('2026-11-03T16:10:00Z')).toBe('3\u00a0novembre')
})

test('ranks and lists', () => {
  expect([fr.ordinal(1), fr.ordinal(2), en.ordinal(2), en.ordinal(13)]).toEqual(['1ᵉʳ', '2ᵉ', '2nd', '13th'])
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c')
})

test('what somebody wrote breaks no line before a colon or a question mark', () => {
  expect(unbroken('Frais : qui sait ?')).toBe('Frais\u00a0: qui sait\u202f?')
  expect(unbroken('Dire « non »')).toBe('Dire «\u00a0non\u00a0»')
  expect(unbroken('a: b')).toBe('a: b')
  expect(unbroken('Lui ; elle !')).toBe('Lui\u202f; elle\u202f!')
  expect(unbroken('Remise de 20 %, soit 40 €')).toBe('Remise de 20\u00a0%, soit 40\u00a0€')
  expect(unbroken('Le 8 à 8 h 45, salle n° 4')).toBe('Le 8 à 8\u00a0h\u00a045, salle n°\u00a04')
})

test('nor in what was rendered from Markdown, whose tags and code stay as they are', () => {
  expect(unbrokenHtml('<p>Qui ? <a href="https://a.example/?b ?">Lui !</a> <code>a ? b : c</code></p>')).toBe(
    '<p>Qui\u202f? <a href="https://a.example/?b ?">Lui\u202f!</a> <code>a ? b : c</code></p>',
  )
})

test('de is elided before a vowel that is heard', () => {
  expect(['Amélie', 'Élodie', 'Yves', 'Yann', 'Hélène', 'Camille', 'Œuvres'].map(withDe)).toEqual([
    'd’Amélie',
    'd’Élodie',
    'd’Yves',
    'de Yann',
    'de Hélène',
    'de Camille',
    'd’Œuvres',
  ])
})

test('a particle stays with the name that it begins', () => {
  expect(wholeName('Maximilienne-Bérengère de La Rochefoucauld')).toBe(
    'Maximilienne-Bérengère de\u00a0La Rochefoucauld',
  )
  expect(wholeName('Awa Diarra')).toBe('Awa Diarra')
})
