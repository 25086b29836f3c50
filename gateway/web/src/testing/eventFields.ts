import { fireEvent, screen } from '@testing-library/react'
import { shownDay } from '@/forms/calendarDay'
import { onDay } from './events'

export const day = (days: number) => onDay(days, '12:00').slice(0, 10)
export const shown = (days: number) => shownDay(day(days))

/** A field takes its value at once: typing it sign by sign would say nothing more here. */
export function set(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

export async function fill(title: string) {
  await screen.findByLabelText('Titre')
  set('Titre', title)
  set('Lieu', 'Nantes')
  set('Date de début', day(10))
  set('Heure de début', '09:30')
  set('Heure de fin', '11:00')
  set('Nombre de places', '12')
}
