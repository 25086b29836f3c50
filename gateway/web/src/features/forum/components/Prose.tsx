interface Props {
  /** Sanitised by the forum service, which alone renders Markdown; null when it gave none. */
  html?: string | null
  text?: string | null
}

/** What somebody wrote, in the column for reading. */
export function Prose({ html, text }: Props) {
  if (!html) return <div className="prose plain-text">{text}</div>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the forum service, which alone renders Markdown
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
