import type { Id, Tx } from '@kedjan/kernel'
import { fullName, identityOf, selectData } from '../persons/index.ts'

/** What a person is called, told by the person who books; undefined data is no name. */
export async function findNameOf(tx: Tx, personId: Id): Promise<string | null> {
  const [datum] = await selectData(tx, [personId], ['identity'])
  const identity = identityOf(datum?.value)
  return identity ? fullName(identity).slice(0, 100) : null
}
