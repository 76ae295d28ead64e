import { beginChain } from '@kedjan/modules/chain'
import type { Application } from '../applications.ts'
import { streamOf } from '../random.ts'
import type { Deed } from './deed.ts'

/** Migrationsverket, a mission abroad or a university writes down who applies, and begins the chain. */
export function application(seed: number, { by, command }: Application): Deed {
  const { caseNumber } = command.household
  return {
    organisationId: by,
    what: `${command.chain}_begun`,
    order: caseNumber,
    random: streamOf(seed, 'begun', caseNumber),
    act: (tx, clock, actor) => beginChain(tx, clock, actor, command),
  }
}
