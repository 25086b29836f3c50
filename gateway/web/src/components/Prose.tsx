import { unbroken, unbrokenHtml } from '@/i18n/format'

interface Props {
  /** Sanitised by its service, which alone renders Markdown; null when it gave none. */
  html?: string | null
  text?: string | null
}

/** What somebody wrote, in the column for reading. */
export function Prose({ html, text }: Props) {
  if (!html) return <div className="prose plain-text">{unbroken(text ?? '')}</div>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by its service, which alone renders Markdown
  return <div className="prose" dangerouslySetInnerHTML={{ __html: unbrokenHtml(html) }} />
}
