import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notification } from '@/api/types/members'
import { unbroken, useFormats } from '@/i18n/format'
import { Changes } from './Changes'

export interface NotificationWords {
  title: string
  /** What it is about, in the margin. */
  tag: string
  text: string
  /** The rule or the reason behind it, where there is one. */
  why: ReactNode
  link: LinkProps
  /** The words on the link. */
  open: string
}

/** One place says what each kind of notification means to the person it is for. */
export function useNotificationWords(): (one: Notification) => NotificationWords {
  const { t } = useTranslation('notifications')
  const formats = useFormats()
  const event = (eventId: string): LinkProps => ({ to: '/evenements/$eventId', params: { eventId } })
  const reply = (threadId: string, number: number): LinkProps => ({
    to: '/forum/fils/$threadId',
    params: { threadId },
    hash: `reponse-${number}`,
  })
  const when = ({ startsAt, zone }: { startsAt: string; zone: string }) => ({
    day: formats.day(startsAt, zone),
    time: formats.time(startsAt, zone),
  })

  return (one) => {
    switch (one.kind) {
      case 'admitted':
        return {
          title: t('admitted.title'),
          tag: t('tag.membership'),
          text: t('admitted.text'),
          why: null,
          link: { to: '/evenements' },
          open: t('admitted.open'),
        }
      case 'refused':
        return {
          title: t('refused.title'),
          tag: t('tag.membership'),
          text: t('refused.text'),
          why: null,
          link: { to: '/' },
          open: t('refused.open'),
        }
      case 'role-given':
      case 'role-taken':
        return {
          title: t(`${one.kind}.${one.data.role}.title`),
          tag: t('tag.role'),
          text: t(`${one.kind}.${one.data.role}.text`),
          why: null,
          link: { to: one.data.role === 'organiser' ? '/evenements' : '/forum' },
          open: t(`openRole.${one.data.role}`),
        }
      case 'seat-from-waiting-list':
        return {
          title: unbroken(one.data.title),
          tag: t('tag.seat'),
          text: t('seat.text', when(one.data)),
          why: t('seat.why'),
          link: event(one.data.eventId),
          open: t('openEvent'),
        }
      case 'event-changed':
        return {
          title: unbroken(one.data.title),
          tag: t('tag.changed'),
          text: t('changed.text', when(one.data)),
          why: <Changes changes={one.data.changes} zone={one.data.zone} />,
          link: event(one.data.eventId),
          open: t('openEvent'),
        }
      case 'event-cancelled':
        return {
          title: unbroken(one.data.title),
          tag: t('tag.cancelled'),
          text: t('cancelled.text', when(one.data)),
          why: formats.quote(one.data.reason),
          link: event(one.data.eventId),
          open: t('openEvent'),
        }
      case 'reply-hidden':
        return {
          title: t('hidden.title', { number: one.data.number }),
          tag: t('tag.moderation'),
          text: t('hidden.text'),
          why: t(`rule.${one.data.rule}`),
          link: reply(one.data.threadId, one.data.number),
          open: t('openReply'),
        }
      case 'reply-restored':
        return {
          title: t('restored.title', { number: one.data.number }),
          tag: t('tag.moderation'),
          text: t('restored.text'),
          why: null,
          link: reply(one.data.threadId, one.data.number),
          open: t('openReply'),
        }
      case 'report-answered':
        return {
          title: t(`report.${one.data.outcome}.title`),
          tag: t('tag.moderation'),
          text: t(`report.${one.data.outcome}.text`),
          why: null,
          link: reply(one.data.threadId, one.data.number),
          open: t('openReply'),
        }
    }
  }
}
