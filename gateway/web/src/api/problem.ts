/** One field that the reader has to correct; `field` is the path in the body that was sent, e.g. `sessions[1].title`. */
export interface FieldError {
  field: string
  message: string
}

/** An answer of RFC 9457, or the absence of any answer (`offline`), as one kind of error for the whole application. */
export class Problem extends Error {
  /** The last part of `urn:traitdunion:problem:<slug>`; `offline` when no answer came, `unknown` when it was no problem. */
  readonly slug: string
  readonly status: number
  readonly title: string
  readonly detail: string | null
  /** Given with `suspended` only. */
  readonly reason: string | null
  readonly errors: readonly FieldError[]
  readonly traceId: string | null

  constructor(
    slug: string,
    status: number,
    title: string,
    rest: { detail?: string; reason?: string; errors?: FieldError[]; traceId?: string } = {},
  ) {
    super(rest.detail ?? title)
    this.slug = slug
    this.status = status
    this.title = title
    this.detail = rest.detail ?? null
    this.reason = rest.reason ?? null
    this.errors = rest.errors ?? []
    this.traceId = rest.traceId ?? null
  }

  static offline(): Problem {
    return new Problem('offline', 0, 'offline')
  }

  static async from(response: Response): Promise<Problem> {
    const type = response.headers.get('content-type') ?? ''
    const body = type.includes('json') ? await response.json().catch(() => ({})) : {}
    const slug = /^urn:traitdunion:problem:(.+)$/.exec(body?.type)?.[1]
    // What answered was none of ours: its words, if it has any, are in no language of the reader's.
    if (!slug) return new Problem('unknown', response.status, response.statusText)
    return new Problem(slug, response.status, body.title ?? response.statusText, body)
  }
}

/** Whether what was sent may have been done all the same: no answer came, or only that something broke on the way. */
export function mayHaveArrived(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500)
}

/** What the address names is not there, or no address of ours could name it. */
export function isMissing(error: unknown): boolean {
  return isProblem(error, 'not-found') || isProblem(error, 'invalid-parameter')
}

export function isProblem(error: unknown, slug: string): error is Problem {
  return error instanceof Problem && error.slug === slug
}
