import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** The sheets as the page loads them, in this order. */
const sheets = ['base', 'entry', 'reading'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n')

let style: HTMLStyleElement
beforeEach(() => {
  style = document.createElement('style')
  style.textContent = sheets
  document.head.append(style)
})
afterEach(() => style.remove())

function styled(html: string, selector: string): CSSStyleDeclaration {
  document.body.innerHTML = html
  const found = document.querySelector(selector)
  if (!found) throw new Error(`no ${selector}`)
  return getComputedStyle(found)
}

test('steps that somebody numbered keep their numbers', () => {
  const steps = '<div class="prose"><ul><li><ol start="3"><li>Relire</li></ol></li></ul></div>'
  expect(styled(steps, 'ol').listStyle).toBe('decimal')
  expect(styled('<ol><li>A row of ours</li></ol>', 'ol').listStyle).toBe('none')
})

test('steps that begin with a year do not stick out with it', () => {
  const steps = '<div class="prose"><ol start="2026"><li><p>Une année.</p></li></ol></div>'
  expect(styled(steps, 'ol')).toMatchObject({ listStylePosition: 'inside', paddingLeft: '0px' })
  expect(styled(steps, 'p').display).toBe('inline')
})

test.each(['why', 'quote'])('the words of a decision keep their lines (%s)', (of) => {
  expect(styled(`<p class="${of}">Une raison.</p>`, 'p').whiteSpace).toBe('pre-line')
})

test('long lines of code break, wherever they stand, and nothing has to be scrolled', () => {
  expect(styled('<div class="prose"><pre>code</pre></div>', 'pre').whiteSpace).toBe('pre-wrap')
})
