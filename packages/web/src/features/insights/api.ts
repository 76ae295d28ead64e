import { StuckPage } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

export interface StuckFilter {
  template?: string | undefined
  key?: string | undefined
  county?: string | undefined
  responsible?: string | undefined
}

export function stuckQuery(filter: StuckFilter) {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const query = new URLSearchParams(chosen).toString()
  return readQuery(query === '' ? '/api/stuck' : `/api/stuck?${query}`, StuckPage)
}
