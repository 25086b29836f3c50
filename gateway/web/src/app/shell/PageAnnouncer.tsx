import { useEffect, useState } from 'react'

/**
 * Says the title of each page that is gone to, for those who do not see it change. Nothing is said where the focus has
 * moved to the page's own h1: it is read from there.
 */
export function PageAnnouncer() {
  const [said, say] = useState('')
  useEffect(() => {
    const title = document.querySelector('title')
    if (!title) return
    let last = document.title
    const observer = new MutationObserver(() => {
      if (document.title === last) return
      last = document.title
      say(document.activeElement?.tagName === 'H1' ? '' : last)
    })
    observer.observe(title, { childList: true })
    return () => observer.disconnect()
  }, [])
  return (
    <p className="vh" role="status">
      {said}
    </p>
  )
}
