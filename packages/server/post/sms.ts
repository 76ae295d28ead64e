import type { Letter, Outcome } from '@kedjan/modules/notifications'
import type { SmsConfig } from './config.ts'

const patience = 20_000

/** Hands text messages to a gateway, as docs/howto/sms-gateway.md says. The key keeps a repeat from being sent twice. */
export function smsSender({ url, token }: SmsConfig): (letter: Letter) => Promise<Outcome> {
  return async ({ key, to, text }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
        body: JSON.stringify({ to, text, reference: key }),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      })
      await response.body?.cancel()
      return outcomeOf(response.status)
    } catch {
      return { outcome: 'failed', why: 'sms_unreachable' }
    }
  }
}

/** 422: the number cannot be reached, ever. Whatever else is wrong may be set right. */
function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { outcome: 'sent' }
  return { outcome: status === 422 ? 'bounced' : 'failed', why: `sms_${status}` }
}
