import { ChainDiagram } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

/** A chain in the wording of a day. */
export function chainDiagramQuery(key: string, on: string) {
  return readQuery(`/api/chains/${encodeURIComponent(key)}/diagram?on=${on}`, ChainDiagram)
}
