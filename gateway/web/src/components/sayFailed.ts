import i18next from 'i18next'
import { mayHaveArrived } from '@/api/problem'
import { toast } from './toast'

/** Says briefly that something was not done; or, when its answer was lost, that nobody knows whether it was. */
export function sayFailed(error: unknown, notDone: string): void {
  toast(mayHaveArrived(error) ? i18next.t('common:failure.unsure') : notDone, 'wax')
}
