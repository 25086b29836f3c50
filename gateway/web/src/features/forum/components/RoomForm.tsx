import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { Room } from '@/api/types/forum'
import { Button, ButtonLink } from '@/components/Button'
import { toast } from '@/components/toast'
import { Choices } from '@/forms/Choices'
import { FormProblem } from '@/forms/FormProblem'
import { Restored } from '@/forms/Restored'
import { useDraftForm } from '@/forms/useDraftForm'
import { useMe } from '@/session/me'
import { roomQuery, useSaveRoom } from '../api/rooms'
import { slugOf } from '../slug'
import { useLength } from '../useLength'

interface Props {
  /** The room as it is now; none for a new one. */
  room?: Room
  restart: () => void
}

type Draft = {
  id: string
  name: string
  description: string
  audience: 'network' | 'company'
  version: number | null
}

/** How the forum says that an address is taken: by a room in other words, for other readers, or not for this reader. */
const taken = ['precondition-required', 'room-audience-fixed', 'not-found']

export function RoomForm({ room, restart }: Props) {
  const { t } = useTranslation('forum')
  const length = useLength()
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [current, setCurrent] = useState<Room | null>(null)
  const form = useDraftForm<Draft>({
    draft: `room:${room?.id ?? 'new'}`,
    initialValues: {
      id: room?.id ?? '',
      name: room?.name ?? '',
      description: room?.description ?? '',
      audience: room?.audience.kind ?? 'network',
      version: room?.version ?? null,
    },
    validate: {
      name: length(2, 60),
      description: length(0, 300),
      id: (id: string) => (/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(id) ? null : t('roomEdit.addressInvalid')),
    },
  })
  const save = useSaveRoom(form.discard)

  function send({ id, name, description, audience, version }: Draft) {
    setCurrent(null)
    const companyId = audience === 'company' ? (me.company?.id ?? null) : null
    save.mutate(
      {
        id,
        name: name.trim(),
        description: description.trim().replace(/\s+/g, ' '), // a draft may be of when it took several lines
        audience: { kind: audience, companyId },
        version: version ?? undefined,
      },
      {
        onSuccess: () => {
          toast(room ? t('roomEdit.savedChanges') : t('roomEdit.saved'))
          void navigate({ to: '/forum/salles/$roomId', params: { roomId: id }, replace: true })
        },
        onError: (error) => void refused(error, id),
      },
    )
  }

  async function refused(error: unknown, id: string) {
    if (room && isProblem(error, 'stale'))
      setCurrent(await queries.fetchQuery({ ...roomQuery(id), staleTime: 0 }).catch(() => null))
    else if (!room && taken.some((slug) => isProblem(error, slug))) form.wrong({ id: t('roomEdit.taken') })
    else form.show(error)
  }

  return (
    <form className="form" noValidate onSubmit={form.onSubmit(send)}>
      <Restored form={form} restart={restart} />
      <TextInput
        label={t('roomEdit.name')}
        {...form.getInputProps('name')}
        onChange={(event) => {
          const name = event.currentTarget.value
          const { id, name: before } = form.getValues()
          form.setFieldValue('name', name)
          if (!room && (id === '' || id === slugOf(before))) form.setFieldValue('id', slugOf(name))
        }}
      />
      {!room && (
        <TextInput
          label={t('roomEdit.address')}
          description={t('roomEdit.addressHint')}
          spellCheck={false}
          autoCapitalize="none"
          {...form.getInputProps('id')}
        />
      )}
      <TextInput label={t('roomEdit.description')} {...form.getInputProps('description')} />
      {!room && (
        <Choices
          legend={t('roomEdit.audience')}
          options={[
            { value: 'network' as const, label: t('roomEdit.network'), note: t('audience.networkText') },
            ...(me.company
              ? [
                  {
                    value: 'company' as const,
                    label: t('roomEdit.company', { company: me.company.name }),
                    note: t('audience.companyText'),
                  },
                ]
              : []),
          ]}
          input={form.getInputProps('audience')}
        />
      )}
      {current && (
        <div className="notice wx" role="alert">
          <div>
            <p>{t('roomEdit.stale')}</p>
            <p className="t2">{t('roomEdit.staleNow', { name: current.name, description: current.description })}</p>
            <div className="btns after">
              <Button
                onClick={() => {
                  const mine = { ...form.getValues(), version: current.version }
                  form.setValues(mine)
                  send(mine)
                }}
              >
                {t('roomEdit.keepMine')}
              </Button>
              <Button
                onClick={() => {
                  form.discard()
                  restart()
                }}
              >
                {t('roomEdit.takeTheirs')}
              </Button>
            </div>
          </div>
        </div>
      )}
      <FormProblem error={current || Object.keys(form.errors).length > 0 ? null : save.error} />
      <div className="btns">
        <Button variant="primary" type="submit" busy={save.isPending}>
          {room ? t('roomEdit.saveChanges') : t('roomEdit.save')}
        </Button>
        {room ? (
          <ButtonLink variant="quiet" to="/forum/salles/$roomId" params={{ roomId: room.id }}>
            {t('roomEdit.renounce')}
          </ButtonLink>
        ) : (
          <ButtonLink variant="quiet" to="/forum">
            {t('roomEdit.renounce')}
          </ButtonLink>
        )}
      </div>
    </form>
  )
}
