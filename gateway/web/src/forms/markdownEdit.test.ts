import { expect, test } from 'vitest'
import { link, prefixLines, type Selected, surround, withQuotation } from './markdownEdit'

/** `a [b] c`: the text with its selection in brackets. */
function selected(shown: string): Selected {
  const from = shown.indexOf('[')
  const to = shown.indexOf(']') - 1
  return { text: shown.replace('[', '').replace(']', ''), from, to }
}
const show = ({ text, from, to }: Selected) => `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`

test('bold goes around the selection, and comes off again', () => {
  const bold = surround(selected('un [mot] ici'), '**', 'texte')
  expect(show(bold)).toBe('un **⟦mot⟧** ici')
  expect(show(surround(bold, '**', 'texte'))).toBe('un ⟦mot⟧ ici')
})

test('with nothing selected a sample is put in and selected, to be typed over', () => {
  expect(show(surround(selected('un []'), '*', 'texte'))).toBe('un *⟦texte⟧*')
})

test('a list begins after an empty line and takes every selected line', () => {
  expect(prefixLines(selected('Trois motifs :\n[client\ncomité]'), '- ').text).toBe(
    'Trois motifs :\n\n- client\n- comité',
  )
})

test('a line below a list joins the list', () => {
  expect(prefixLines(selected('- client\n[comité]'), '- ').text).toBe('- client\n- comité')
})

test('pressed again, the list is taken off', () => {
  expect(prefixLines(selected('[- client\n- comité]'), '- ').text).toBe('client\ncomité')
})

test('a link keeps the words and selects the address', () => {
  expect(show(link(selected('voir [la page]'), 'texte', 'https://'))).toBe('voir [la page](⟦https://⟧)')
})

test('a quotation goes after what is already written, every line of it marked', () => {
  expect(withQuotation('Bonjour', 'Une page.\n\nSignée.')).toBe('Bonjour\n\n> Une page.\n>\n> Signée.\n\n')
  expect(withQuotation('', 'Une page.')).toBe('> Une page.\n\n')
})
