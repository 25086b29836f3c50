import { pageOfReplies } from './api/threads'

/** The number in `reponse-12`, or none. */
export function replyNumber(hash: string): number | undefined {
  const found = /^reponse-([1-9]\d{0,8})$/.exec(hash)
  return found ? Number(found[1]) : undefined
}

/** Where the last page of so many replies begins. */
export function lastPage(replyCount: number): number {
  return Math.floor(Math.max(replyCount - 1, 0) / pageOfReplies) * pageOfReplies
}

/**
 * The number after which the page begins: as the address says, unless it names a reply that is on another page. Replies
 * are numbered without gaps, so that a number tells its page.
 */
export function pageStart(apres: number | undefined, target: number | undefined): number {
  const asked = apres ?? 0
  if (target === undefined || (target > asked && target <= asked + pageOfReplies)) return asked
  return Math.floor((target - 1) / pageOfReplies) * pageOfReplies
}
