import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isMissing, isProblem } from '@/api/problem'
import { Button, ButtonLink } from '@/components/Button'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { toast } from '@/components/toast'
import { FormProblem } from '@/forms/FormProblem'
import { MarkdownField } from '@/forms/MarkdownField'
import { newId } from '@/forms/newId'
import { useDraftForm } from '@/forms/useDraftForm'
import { roomQuery } from '../api/rooms'
import { useOpenThread } from '../api/threads'
import { NotFound } from '../components/NotFound'
import { ReadBy } from '../components/ReadBy'
import '../forum.css'
import { useLength } from '../useLength'

const route = getRouteApi('/forum/salles/$roomId/nouveau-fil')

export function NewThreadPage() {
  const { t } = useTranslation('forum')
  const length = useLength()
  const { roomId } = route.useParams()
  const { data: room, error } = useQuery(roomQuery(roomId))
  const navigate = route.useNavigate()
  const form = useDraftForm({
    draft: `thread:${roomId}`,
    initialValues: { id: newId(), title: '', body: '' },
    validate: { title: length(3, 120), body: length(1, 8000) },
  })
  const open = useOpenThread(form.discard)
  const arrived = isProblem(open.error, 'thread-exists')
  if (isMissing(error)) return <NotFound title={t('room.notFoundTitle')}>{t('room.notFound')}</NotFound>
  const up = { to: '/forum/salles/$roomId', params: { roomId } } as const
  return (
    <>
      <PageHead title={t('newThread.title')} back={{ link: up, label: room?.name ?? t('room.back') }}>
        {room && t('newThread.lead', { room: room.name })}
      </PageHead>
      <Line>
        <form
          className="form"
          noValidate
          onSubmit={form.onSubmit(({ id, title, body }) =>
            open.mutate(
              { id, roomId, title: title.trim(), body: body.trim() },
              {
                onSuccess: (thread) => {
                  toast(t('newThread.done'))
                  void navigate({ to: '/forum/fils/$threadId', params: { threadId: thread.id }, replace: true })
                },
                onError: (error) => {
                  if (isProblem(error, 'thread-exists')) form.setFieldValue('id', newId())
                  form.show(error)
                },
              },
            ),
          )}
        >
          <TextInput
            label={t('newThread.subject')}
            description={t('newThread.subjectHint')}
            {...form.getInputProps('title')}
          />
          <MarkdownField
            label={t('newThread.body')}
            placeholder={t('newThread.bodyPlaceholder')}
            max={8000}
            rows={9}
            input={form.getInputProps('body')}
          />
          <FormProblem error={arrived || Object.keys(form.errors).length > 0 ? null : open.error} />
          <p className="small t2" role="status">
            {arrived && t('newThread.arrived')}
          </p>
          <div className="send">
            {room ? <ReadBy audience={room.audience} /> : <span />}
            <div className="btns">
              <ButtonLink variant="quiet" {...up}>
                {t('newThread.renounce')}
              </ButtonLink>
              <Button variant="primary" type="submit" busy={open.isPending}>
                {t('newThread.publish')}
              </Button>
            </div>
          </div>
        </form>
      </Line>
    </>
  )
}
