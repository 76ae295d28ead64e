import type { ReturnCase, ReturnCaseView, ReturnStatus } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { type Datum, fullName, identityOf, isPersonKnown, type StoredDatum, selectData } from '../persons/index.ts'

/** The hand-over to the police and what came back, as far as the asker may see them; for others both are empty. */
export async function readReturnCase(
  { tx, language }: Asking,
  personId: Id,
): Promise<Result<ReturnCaseView, { reason: 'person_not_found' }>> {
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const data = await selectData(tx, [personId], ['return_case', 'return_status'])
  const handedOver = lastOf(data, returnCaseOf)
  const cameBack = lastOf(data, returnStatusOf)
  const children = (handedOver?.value.childrenReceived ?? []).map((child) => child.personId)
  const identities = new Map(
    (await selectData(tx, children, ['identity'])).map((datum) => [datum.person_id, identityOf(datum.value)]),
  )
  const heldBy = ({ holder, recorded_at: recordedAt }: StoredDatum) => ({
    holderName: organisationName(holder, language),
    recordedAt,
  })
  return ok({
    handedOver: handedOver && {
      ...heldBy(handedOver.datum),
      ...handedOver.value,
      childrenReceived: handedOver.value.childrenReceived.map((child) => {
        const identity = identities.get(child.personId)
        return { ...child, name: identity ? fullName(identity) : '' }
      }),
    },
    cameBack: cameBack && {
      ...heldBy(cameBack.datum),
      ...cameBack.value,
      documents: [...cameBack.value.documents],
    },
  })
}

/** The datum recorded last of those that are of a kind. */
function lastOf<Value>(data: readonly StoredDatum[], read: (value: Datum['value']) => Value | undefined) {
  const found = data.flatMap((datum) => {
    const value = read(datum.value)
    return value === undefined ? [] : [{ datum, value }]
  })
  return found.sort((one, other) => other.datum.recorded_at.localeCompare(one.datum.recorded_at))[0] ?? null
}

function returnCaseOf(value: Datum['value']): ReturnCase | undefined {
  return 'orderKind' in value ? value : undefined
}

function returnStatusOf(value: Datum['value']): ReturnStatus | undefined {
  return 'returnOutcome' in value ? value : undefined
}
