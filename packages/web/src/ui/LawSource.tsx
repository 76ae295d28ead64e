import { useQuery } from '@tanstack/react-query'
import { sfsOf, statutesQuery } from '../api/statutes.ts'
import { Own, Source } from './written.tsx'

/** A paragraph with the name of its statute before it, where a decision rests on it. */
export function LawSource({ value }: { value: string }) {
  const sfs = sfsOf(value)
  const statutes = useQuery({ ...statutesQuery, enabled: sfs !== null })
  const statute = statutes.data?.items.find((one) => one.sfs === sfs)
  return (
    <>
      {statute && <Own lang="sv">{statute.title}</Own>} <Source value={value} />
    </>
  )
}
