import { CancelReason, DeclineReason, RefusalReason } from '@kedjan/contract'
import type { Translate } from '../../texts/translate.ts'

const known: ReadonlySet<string> = new Set([
  ...CancelReason.options,
  ...DeclineReason.options,
  ...RefusalReason.options,
])

/** A reason in words; one that these pages do not know yet stands as it came. */
export function reasonWords(reason: string, t: Translate): string {
  return known.has(reason) ? t(`handoffs.reason.${reason}`) : reason
}
