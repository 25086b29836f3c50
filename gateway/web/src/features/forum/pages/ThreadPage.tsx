import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import { QueryView } from '@/components/QueryView'
import { threadQuery } from '../api/threads'
import { NotFound } from '../components/NotFound'
import { ThreadView } from '../components/ThreadView'
import '../forum.css'
import { lastPage, pageStart, replyNumber } from '../paging'

const route = getRouteApi('/forum/fils/$threadId')

export function ThreadPage() {
  const { threadId } = route.useParams()
  return <Reading key={threadId} threadId={threadId} />
}

function Reading({ threadId }: { threadId: string }) {
  const { t } = useTranslation('forum')
  const { apres } = route.useSearch()
  const target = replyNumber(useLocation({ select: ({ hash }) => hash }))
  const after = pageStart(apres, target)
  const query = useQuery(threadQuery(threadId, after))
  const { data, isPlaceholderData, isFetching } = query
  const beyond = data && !isPlaceholderData && !isFetching && after > 0 && after >= data.replyCount
  const shown = query.data?.replies.items.some((reply) => reply.number === target) ?? false

  // A reply that is named by the address is gone to once it is on the page: by the eye, the keyboard and the voice.
  useEffect(() => {
    if (target === undefined || !shown) return
    const reply = document.getElementById(`reponse-${target}`)
    reply?.focus({ preventScroll: true })
    reply?.scrollIntoView({ block: 'start' })
  }, [target, shown])

  // Whoever turns the page goes on with what is first on it: what they pressed stands after what was there before.
  const turnedTo = useRef<number>(undefined)
  const first = isPlaceholderData ? undefined : data?.replies.items[0]?.number
  useEffect(() => {
    if (first === undefined) return
    const turned = turnedTo.current === after && target === undefined
    turnedTo.current = undefined // gone elsewhere meanwhile, they do not go on with this
    if (turned) document.getElementById(after === 0 ? 'ouverture' : `reponse-${first}`)?.focus({ preventScroll: true })
  }, [first, after, target])

  if (beyond) return <Navigate to="." search={{ apres: lastPage(data.replyCount) || undefined }} replace />
  if (isMissing(query.error)) return <NotFound title={t('thread.notFoundTitle')}>{t('thread.notFound')}</NotFound>
  return (
    <QueryView query={query} whole>
      {(thread) => (
        <ThreadView
          thread={thread}
          after={after}
          turning={isPlaceholderData}
          onTurn={(to) => {
            turnedTo.current = to
          }}
        />
      )}
    </QueryView>
  )
}
