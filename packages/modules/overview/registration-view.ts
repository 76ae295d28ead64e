import type { RegistrationView } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { selectOnTheirWay } from '../chain/index.ts'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import {
  countryName,
  identifierNames,
  identityOf,
  maskIdentifier,
  personName,
  type StoredRegistration,
} from '../persons/index.ts'

/** Registrations as they are laid side by side, by person. */
export async function viewRegistrations(
  { tx, language }: Asking,
  rows: readonly StoredRegistration[],
): Promise<Map<Id, RegistrationView>> {
  const householdIds = rows.flatMap(({ household_id }) => household_id ?? [])
  const onTheirWay = await selectOnTheirWay(tx, { personIds: rows.map((row) => row.person_id), householdIds })
  return new Map(
    rows.map((row): [Id, RegistrationView] => {
      const identity = identityOf(row.identity)
      return [
        row.person_id,
        {
          personId: row.person_id,
          name: identity ? personName(identity) : null,
          birthDate: identity?.birthDate ?? null,
          sex: identity?.sex ?? null,
          citizenship: identity ? countryName(identity.citizenship, language) : null,
          numbers: row.numbers.map(({ kind, value }) => ({
            label: identifierNames[language][kind],
            masked: maskIdentifier(kind, value),
          })),
          household: row.household.flatMap((value) => {
            const member = identityOf(value)
            return member ? [personName(member)] : []
          }),
          caseNumber: row.case_number,
          registeredByName: row.registered_by ? organisationName(row.registered_by, language) : null,
          registeredAt: row.registered_at,
          hasOpenJourney: [row.person_id, row.household_id].some((id) => id !== null && onTheirWay.has(id)),
        },
      ]
    }),
  )
}
