import type { PersonPage } from '@kedjan/contract'
import { PersonExchange } from '../features/exchange/PersonExchange.tsx'
import { SeeingMatrix } from '../features/persons/SeeingMatrix.tsx'
import { useMay, useStaff } from '../features/session/use-me.ts'

/** Who knows what and what can be done about it, and below it why the own organisation sees what it sees. */
export function PersonInformation({ person }: { person: PersonPage }) {
  const { organisationId } = useStaff()
  const mayDecide = useMay('exchange.disclose')
  const mayHoldBack = useMay('exchange.hold_back')
  return (
    <>
      <PersonExchange personId={person.id} {...{ organisationId, mayDecide, mayHoldBack }} />
      <SeeingMatrix personId={person.id} seeing={person.seeing} />
    </>
  )
}
