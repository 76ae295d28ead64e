import { createHash } from 'node:crypto'
import type { Actor, Id } from '@kedjan/kernel'

/** A visit as far as its times need to know. */
export interface WrittenVisit {
  readonly id: Id
  readonly code: string
  readonly placeId: Id
  readonly office: string
  readonly personId: Id | null
}

/** Who of the staff did it; a person is named by the row itself. */
export function byOf(actor: Actor): { by_organisation: string | null; by_staff: Id | null } {
  return actor.kind === 'staff'
    ? { by_organisation: actor.organisationId, by_staff: actor.staffId }
    : { by_organisation: null, by_staff: null }
}

const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code without signs that are taken for each other, made from an id that is half chance; another one where it is given already. */
export async function withFreeCode(id: Id, insert: (code: string) => Promise<boolean>): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const hash = createHash('sha256').update(`${id} ${attempt}`).digest()
    const code = [...hash.subarray(0, 6)].map((byte) => signs[byte % signs.length]).join('')
    if (await insert(code)) return code
  }
  throw new Error('no code was free')
}
