import { AgreementItem, AgreementPage, Id } from '@kedjan/contract'
import { z } from 'zod'
import { readQuery } from '../../api/queries.ts'

export const agreementsQuery = readQuery('/api/agreements', z.object({ items: z.array(AgreementItem) }))

export function agreementQuery(agreementId: string) {
  return readQuery(`/api/agreements/${agreementId}`, AgreementPage)
}

export type Flow = AgreementPage['flows'][number]

/** What every write about agreements answers. */
export const Made = z.object({ id: Id })
