import { type ChainTemplate, chainKeys, meaningsOfEnd, type OpenedChain } from './chain-template.ts'
import { type KnownFact, knownFacts } from './known-facts.ts'
import { type Fields, type Place, readFields, readOneOf, readSome, readText, readTexts } from './read-fields.ts'

const facts = Object.keys(knownFacts) as KnownFact[]

/** A chain that a step opens. */
export function readOpened(place: Place): OpenedChain {
  const fields = readFields(place, ['chain', 'after', 'on', 'for', 'done', 'knowing'])
  return {
    chain: readOneOf(fields, 'chain', chainKeys),
    after: readText(fields, 'after'),
    ...readOn(fields),
    for: readOneOf(fields, 'for', ['same', 'each_adult_in_establishment_age']),
    done: readTexts(fields, 'done'),
    knowing: readSome(fields, 'knowing', facts),
  }
}

/** What an end means that opens no other chain. */
export function readWayOut(place: Place): ChainTemplate['waysOut'][number] {
  const fields = readFields(place, ['after', 'on', 'means'])
  return { after: readText(fields, 'after'), ...readOn(fields), means: readOneOf(fields, 'means', meaningsOfEnd) }
}

/** How a step has to turn out; absent: however. */
export function readOn(fields: Fields): { on?: string[] } {
  return fields.values.on === undefined ? {} : { on: readTexts(fields, 'on') }
}
