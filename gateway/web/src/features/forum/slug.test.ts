import { expect, test } from 'vitest'
import { slugOf } from './slug'

test.each([
  ['Organisation', 'organisation'],
  ['Voyages & déplacements', 'voyages-deplacements'],
  ['  L’œil du métier  ', 'l-oeil-du-metier'],
  ['!!!', ''],
  ['Une salle dont le nom est vraiment très long, trop', 'une-salle-dont-le-nom-est-vraiment-tres'],
])('%s has the address %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
