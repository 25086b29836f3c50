import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from './index'
import { clockOf } from './zone'

type Moment = string | Date

const tags: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }
const noBreak = '\u00a0'
const narrow = '\u202f'

/**
 * Dates, hours and numbers as people write them: « 9 h 30 », « 17 h », « mardi 24 novembre » with no-break
 * spaces, or "9:30", "17:00", "Tuesday 24 November". Times of an event are given in the event's own zone; all else
 * in the reader's. In a zone that the browser does not know they are given by UTC, and say so.
 */
export function formats(language: Language) {
  const tag = tags[language]
  const format = (moment: Moment, zone: string | undefined, options: Intl.DateTimeFormatOptions) =>
    clock(tag, zone, options)
      .formatToParts(new Date(moment))
      .map(({ type, value }, place, parts) => {
        if (value === ' ' && parts[place - 1]?.type === 'day') return noBreak
        return language === 'fr' && type === 'day' && value === '1' ? ordinal(1) : value
      })
      .join('')
  const yearUnlessThis = (moment: Moment, zone?: string): Intl.DateTimeFormatOptions =>
    year(moment, zone) === year(new Date(), zone) ? {} : { year: 'numeric' }

  /** 9 h 30, 17 h; 9:30, 17:00. */
  function time(moment: Moment, zone?: string): string {
    const parts = clock('en-GB', zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
      new Date(moment),
    )
    const hour = Number(parts.find((part) => part.type === 'hour')?.value)
    const minute = parts.find((part) => part.type === 'minute')?.value ?? '00'
    const byUtc = zone === clockOf(zone) ? '' : `${noBreak}UTC`
    if (language === 'en') return `${hour}:${minute}${byUtc}`
    return `${hour}${noBreak}h${minute === '00' ? '' : noBreak + minute}${byUtc}`
  }

  /** mardi 24 novembre; with the year when it is not this year. */
  function day(moment: Moment, zone?: string): string {
    const year = yearUnlessThis(moment, zone)
    return format(moment, zone, { weekday: 'long', day: 'numeric', month: 'long', ...year }).replace(',', '')
  }

  /** mar. 24 nov., for the margin. */
  function shortDay(moment: Moment, zone?: string): string {
    return format(moment, zone, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '')
  }

  /** mar. 24, under a month's title. */
  function weekdayAndDay(moment: Moment, zone?: string): string {
    return format(moment, zone, { weekday: 'short', day: 'numeric' }).replace(',', '')
  }

  /** 24 novembre. */
  function date(moment: Moment, zone?: string): string {
    return format(moment, zone, { day: 'numeric', month: 'long', ...yearUnlessThis(moment, zone) })
  }

  /** novembre; novembre 2027. */
  function month(moment: Moment, zone?: string): string {
    return format(moment, zone, { month: 'long', ...yearUnlessThis(moment, zone) })
  }

  /** aujourd’hui, hier, demain within a day; mardi within a week; else 12 novembre. */
  function near(moment: Moment, zone?: string): string {
    const distance = daysBetween(new Date(), moment, zone)
    if (Math.abs(distance) <= 1) return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(distance, 'day')
    if (Math.abs(distance) < 7) return format(moment, zone, { weekday: 'long' })
    return date(moment, zone)
  }

  /** hier, 17 h 10. */
  const nearWithTime = (moment: Moment, zone?: string) => `${near(moment, zone)}, ${time(moment, zone)}`

  /** hier, 17 h 10, or 12 novembre: the margin is narrow, and after a week the hour says nothing more. */
  function nearInMargin(moment: Moment): string {
    return Math.abs(daysBetween(new Date(), moment)) >= 7 ? near(moment) : nearWithTime(moment)
  }

  /** hier, 17 h 10, or le 12 novembre, 9 h: after « signalée » or « depuis ». */
  function nearInSentence(moment: Moment, zone?: string): string {
    const far = Math.abs(daysBetween(new Date(), moment, zone)) >= 7
    return language === 'fr' && far ? `le ${nearWithTime(moment, zone)}` : nearWithTime(moment, zone)
  }

  const number = (value: number) => new Intl.NumberFormat(tag).format(value)

  /** 1ᵉʳ, 2ᵉ; 1st, 2nd. */
  function ordinal(value: number): string {
    if (language === 'fr') return value === 1 ? '1ᵉʳ' : `${number(value)}ᵉ`
    const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as Record<Intl.LDMLPluralRule, string>
    return `${number(value)}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`
  }

  /** a, b et c. */
  const list = (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items)

  /** « ces mots » with no-break spaces; “these words”. */
  const quote = (text: string) => (language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`)

  return {
    language,
    time,
    day,
    shortDay,
    weekdayAndDay,
    date,
    month,
    near,
    nearWithTime,
    nearInMargin,
    nearInSentence,
    number,
    ordinal,
    list,
    quote,
  }
}

export type Formats = ReturnType<typeof formats>

export function useFormats(): Formats {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'fr'
  return useMemo(() => formats(language), [language])
}

/** « de Camille », « d’Amélie », « d’Yves » but « de Yann »; an H is left alone, as nobody can tell which are silent. */
export function withDe(name: string): string {
  const plain = name.normalize('NFD')
  return /^([aeiouœæ]|y(?![aeiou]))/i.test(plain) ? `d’${name}` : `de ${name}`
}

/**
 * What somebody wrote with plain spaces, so that no line begins with its « : » or « ? », none ends with its « « », and
 * 9 h 30, 20 % and 40 € stay whole.
 */
export function unbroken(text: string): string {
  return text
    .replace(/ (?=[;?!])/g, narrow)
    .replace(/ (?=[:»])|(?<=«|n°) |(?<=\d) (?=h\b|[%€])|(?<=\d[ \u00a0]h) (?=\d)/g, noBreak)
}

/** The same for HTML, between its tags; code is left as it was typed. */
export function unbrokenHtml(html: string): string {
  return html.replace(/<code[^>]*>.*?<\/code>|<[^>]*>|[^<]+/gs, (part) =>
    part.startsWith('<') ? part : unbroken(part),
  )
}

/** A name in which no particle ends a line: « de La Rochefoucauld ». */
export function wholeName(name: string): string {
  return name.replace(/(?<= \p{Ll}+) /gu, noBreak)
}

/** Writes moments as a clock in that zone shows them. */
function clock(tag: string, zone: string | undefined, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: clockOf(zone) })
}

function year(moment: Moment, zone?: string): string {
  return clock('en', zone, { year: 'numeric' }).format(new Date(moment))
}

/** Calendar days from one moment to another, as the clock of that zone counts them. */
function daysBetween(from: Moment, to: Moment, zone?: string): number {
  const day = clock('en-CA', zone, { dateStyle: 'short' })
  const midnight = (moment: Moment) => Date.parse(day.format(new Date(moment)))
  return Math.round((midnight(to) - midnight(from)) / 86_400_000)
}
