import { expect, test } from 'vitest'
import { pageStart, replyNumber } from './paging'

test.each([
  ['reponse-12', 12],
  ['reponse-0', undefined],
  ['reponse-1e9', undefined],
  ['contenu', undefined],
  ['', undefined],
])('the hash %s names reply %s', (hash, number) => {
  expect(replyNumber(hash)).toBe(number)
})

test('without anything, a thread opens at its first reply', () => {
  expect(pageStart(undefined, undefined)).toBe(0)
})

test('a reply is found on its page, the 20th on the first and the 21st on the second', () => {
  expect(pageStart(undefined, 20)).toBe(0)
  expect(pageStart(undefined, 21)).toBe(20)
})

test('the page that the address names stays when it holds the reply, and gives way when it does not', () => {
  expect(pageStart(10, 25)).toBe(10)
  expect(pageStart(40, 25)).toBe(20)
})
