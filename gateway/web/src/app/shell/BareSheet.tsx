import type { ReactNode } from 'react'
import { OfflineNotice } from '@/components/OfflineNotice'
import { Wordmark } from '@/components/Wordmark'

/** The sheet without ways to go: while nobody knows who is there, or when there is nowhere to go. */
export function BareSheet({ children }: { children: ReactNode }) {
  return (
    <div className="sheet">
      <header className="line mast">
        <div className="m">
          <span className="word">
            <Wordmark />
          </span>
        </div>
      </header>
      <OfflineNotice />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
