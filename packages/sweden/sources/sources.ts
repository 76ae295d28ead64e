import { type SourceOfLaw, statutes } from './statutes.ts'

const citation =
  /^SFS (\d{4}:\d{1,4})(?: \d+(?: [a-z])? kap\.)?(?: \d+(?: [a-z])?(?:[–,] ?\d+(?: [a-z])?)* §§?(?: [a-zåäö].*)?)?$/
const unwritten = /^(?:practice|agreement): (\S.*)$/

/**
 * Finds what a citation rests on: `SFS 2016:39 10 §`, `SFS 2009:400 10 kap. 27 §`, or `practice: …` and `agreement: …`
 * for what stands in no statute. Undefined when the number is not in the list or the citation is not in this form.
 */
export function resolveSource(cited: string): SourceOfLaw | undefined {
  const sfs = citation.exec(cited)?.[1]
  if (sfs !== undefined) return statutes.find((statute) => statute.sfs === sfs)
  const title = unwritten.exec(cited)?.[1]
  return title === undefined ? undefined : { sfs: '', title, seen: 'handbook' }
}
