import { useEffect } from 'react'

/** Where somebody is on the page, remembered for the moment when it is taken away under their hands. */
interface Place {
  at: Element
  /** The page's own head: another one is another page, which says itself where one is. */
  h1: Element | null
  part: Element
  entry: Element | null
  /** The entries before it in its part, the nearest first. */
  before: Element[]
}

/**
 * Keeps the place of those who read by the keyboard or by ear: when what they pressed goes (an entry that was read, a
 * request that was answered, the last « Afficher la suite »), the focus goes on to what comes next there, else to the
 * head of that part of the page. Without this the browser would send them back to the top.
 */
export function useKeptPlace(): void {
  useEffect(() => {
    const main = document.getElementById('contenu')
    if (!main) return
    let place: Place | null = null
    const nowhere = () => document.activeElement === document.body
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) place = placeOf(target, main)
    }
    /** Left by a press beside everything, not by losing it. */
    const leave = () => queueMicrotask(() => (place = place?.at.isConnected && nowhere() ? null : place))
    const observer = new MutationObserver(() => {
      if (!place || place.at.isConnected || !nowhere()) return
      const heir = heirOf(place)
      place = null
      heir?.focus({ preventScroll: true })
    })
    main.addEventListener('focusin', remember)
    main.addEventListener('focusout', leave)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      main.removeEventListener('focusin', remember)
      main.removeEventListener('focusout', leave)
      observer.disconnect()
    }
  }, [])
}

const entriesOf = (part: Element) => [...part.querySelectorAll('.entry')]

function placeOf(at: Element, main: HTMLElement): Place {
  const part = at.closest('section') ?? main
  const comesBefore = (entry: Element) => entry.compareDocumentPosition(at) === Node.DOCUMENT_POSITION_FOLLOWING
  const before = entriesOf(part).filter(comesBefore).toReversed()
  return { at, h1: main.querySelector('h1'), part, entry: at.closest('.entry'), before }
}

function heirOf({ h1, part, entry, before }: Place): HTMLElement | null {
  if (!h1?.isConnected) return null
  const last = before.find((one) => one.isConnected)
  const entries = part.isConnected && (entry || last) ? entriesOf(part) : []
  const next = last ? entries.slice(entries.indexOf(last) + 1) : entries
  // An entry that stays without its button leaves the focus to the next that has one.
  const heirs = entry?.isConnected ? next : next.slice(0, 1)
  // Of several buttons the last, which does the least: a key that is held down must not admit the next person too.
  const button = heirs.map((one) => [...one.querySelectorAll('button')].at(-1)).find(Boolean)
  return button ?? next[0]?.querySelector('a') ?? head(part.querySelector(':scope > h2, .sec-head > h2')) ?? head(h1)
}

/** A heading, made ready for the focus. */
function head(heading: Element | null): HTMLElement | null {
  if (!(heading instanceof HTMLElement) || !heading.isConnected) return null
  heading.tabIndex = -1
  return heading
}
