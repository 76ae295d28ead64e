import { useQuery } from '@tanstack/react-query'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { ownInformationQuery } from './api.ts'
import { OwnAsks } from './OwnAsks.tsx'
import { OwnConsents } from './OwnConsents.tsx'
import { OwnHeld } from './OwnHeld.tsx'

/** What the person can decide: questions first, then what was agreed to, then who has written down what. */
export function OwnDecisions() {
  const { data, error, refetch } = useQuery(ownInformationQuery)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />
  return (
    <>
      <OwnAsks asks={data.asks} />
      <OwnConsents consents={data.consents} />
      <OwnHeld held={data.held} pleas={data.pleas} />
    </>
  )
}
