import type { ReactNode } from 'react'

interface Props {
  capacity: number
  taken: number
  waiting: number
  /** One of the taken seats is the reader's. */
  mine?: boolean
  /** The figure, always written beside the hyphens. */
  children: ReactNode
}

/** More hyphens than this say nothing any more: the figure alone is shown. */
const most = 60

/** Seats, one hyphen each: full taken, outlined free, a dot waiting, verdigris the reader's. */
export function SeatMeter({ capacity, taken, waiting, mine, children }: Props) {
  const marks = [
    ...Array.from({ length: taken }, (_, seat) => (mine && seat === 0 ? 'me' : 'taken')),
    ...Array.from({ length: Math.max(capacity - taken, 0) }, () => 'f'),
  ]
  const queue = Array.from({ length: waiting }, (_, rank) => `waiting-${rank}`)
  return (
    <span className="meter">
      {capacity + waiting <= most && (
        <span className="bar" aria-hidden="true">
          {marks.map((mark, seat) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a seat is nothing but its place in the row
            <i key={seat} className={mark} />
          ))}
          {queue.length > 0 && <span className="gap" />}
          {queue.map((rank) => (
            <i key={rank} className="w" />
          ))}
        </span>
      )}
      <span className="small t2 num">{children}</span>
    </span>
  )
}
