import { loadWords, type Namespace } from '@/i18n'

const pause = 10_000

/** A part of the application in a chunk of its own, together with the words that it shows. */
export async function withWords<M>(load: () => Promise<M>, ...namespaces: Namespace[]): Promise<M> {
  const [module] = await Promise.all([load(), loadWords(namespaces)])
  return module
}

/** For what the page can do without meanwhile: asked for again until it comes. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  return load().catch(async () => {
    await new Promise((again) => setTimeout(again, pause))
    return patiently(load)
  })
}
