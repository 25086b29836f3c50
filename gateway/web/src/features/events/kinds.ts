import type { EventKind } from '@/api/types/events'
import { IconJobMeeting, IconSeminar, IconVisit, IconWorkshop } from '@/components/icons'

/** The kinds of event in the order in which they are offered. */
export const kinds: readonly EventKind[] = ['seminar', 'visit', 'workshop', 'job-meeting']

export const kindIcons = {
  seminar: IconSeminar,
  visit: IconVisit,
  workshop: IconWorkshop,
  'job-meeting': IconJobMeeting,
} satisfies Record<EventKind, unknown>
