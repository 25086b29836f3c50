import i18next, { type InitOptions } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { withDe } from './format'

export type Language = 'fr' | 'en'
export type Namespace = keyof import('i18next').CustomTypeOptions['resources']

/** One file a feature and language, each a chunk of its own: a page loads only the words that it shows. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('./{fr,en}/*.json')

const storageKey = 'tu.language'
/** Who the language was kept for; nobody yet while it was only chosen at the door. */
const personKey = 'tu.language.person'

/** What was last spoken on this device, else as the browser would. */
function initialLanguage(): Language {
  const kept = localStorage.getItem(storageKey)
  return kept === 'fr' || kept === 'en' ? kept : browserLanguage()
}

/** The first language of the browser that we speak, else French. */
function browserLanguage(): Language {
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en')
  return (known as Language | undefined) ?? 'fr'
}

/** Fails when not even the words of every page come. */
export async function startI18n(language: Language = initialLanguage()): Promise<void> {
  i18next.use(initReactI18next).use({
    type: 'backend',
    read(
      language: string,
      namespace: string,
      done: (error: unknown, words: Record<string, unknown> | boolean | null) => void,
    ) {
      const file = files[`./${language}/${namespace}.json`]
      if (!file) return done(new Error(`no words for ${language}/${namespace}`), null)
      file().then(
        (words) => done(null, words.default),
        (error: unknown) => done(error, true), // true: to be asked for again
      )
    },
  })
  await new Promise<void>((done, fail) => {
    const options: InitOptions = {
      lng: language,
      supportedLngs: ['fr', 'en'],
      fallbackLng: false,
      ns: ['common'],
      maxRetries: 0,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    }
    void i18next.init(options, heard(done, fail))
  })
  i18next.services.formatter?.add('de', withDe)
  document.documentElement.lang = language
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed
  })
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr'
}

/** Loads the words that a page shows; fails when they do not come, and tries again when they are asked for again. */
export function loadWords(namespaces: readonly Namespace[]): Promise<void> {
  return new Promise((done, fail) => {
    void i18next.loadNamespaces(namespaces, heard(done, fail))
  })
}

/** Changes the language of the open page once all its words are here, and keeps it on this device for that person. */
export async function speak(language: Language, person: string | null): Promise<void> {
  if (i18next.language !== language) {
    await new Promise<void>((done, fail) => {
      void i18next.reloadResources(language, undefined, heard(done, fail))
    })
    await i18next.changeLanguage(language)
  }
  localStorage.setItem(storageKey, language)
  if (person) localStorage.setItem(personKey, person)
  else localStorage.removeItem(personKey)
}

/**
 * For somebody who never chose: what is spoken already, since they may have asked for it at the door; but not what was
 * kept for another, whose session may have expired here.
 */
export function languageFor(person: string): Language {
  const before = localStorage.getItem(personKey)
  return before === null || before === person ? currentLanguage() : browserLanguage()
}

/** At sign-out: whoever comes next is spoken to as their browser would be. */
export function forgetLanguage(): void {
  localStorage.removeItem(storageKey)
  localStorage.removeItem(personKey)
}

/** i18next tells of errors to its callbacks only; its promises never fail. */
function heard(done: () => void, fail: (error: unknown) => void) {
  return (errors?: unknown) => (errors ? fail([errors].flat()[0]) : done())
}
