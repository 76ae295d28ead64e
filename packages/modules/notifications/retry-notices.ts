import type { Clock, Tx } from '@kedjan/kernel'
import { insertNoticeStep, selectUnsent } from './notice-queries.ts'

/** Puts what failed, was given up or bounced into the queue once more, now; answers how many. Run as the platform, on the operator's order. */
export async function retryNotices(tx: Tx, clock: Clock): Promise<number> {
  const at = clock.now().toString()
  const unsent = await selectUnsent(tx)
  for (const { id } of unsent) {
    await insertNoticeStep(tx, { noticeId: id, state: 'queued', why: null, nextAt: at, at })
  }
  return unsent.length
}
