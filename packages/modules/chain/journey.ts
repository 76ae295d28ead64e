import type { Id } from '@kedjan/kernel'
import {
  type ChainTemplate,
  isFixedRole,
  isKnownFact,
  type MilestoneTemplate,
  plainlyDone,
  type TurnedOut,
} from '@kedjan/sweden'

/** What has happened to one milestone, as far as it is known to the asker. */
export interface MilestoneFacts {
  readonly id: Id
  readonly key: string
  readonly responsible: string
  readonly readyOn: string | null
  readonly doneOn: string | null
  /** How it turned out, where it could turn out in more than one way. */
  readonly outcome: string | null
  readonly dueOn: string | null
  readonly dueRule: string | null
  readonly dueSource: string | null
  readonly dueAnchor: string | null
  readonly stallOn: string | null
}

/** Who fills a role of the template: an organisation named by the template itself, or a party of this journey. */
export type Parties = ReadonlyMap<string, string>

/** The organisation that fills a role; undefined until a party is named for it. */
export function organisationFor(role: string, parties: Parties): string | undefined {
  return isFixedRole(role) ? role : parties.get(role)
}

/** How the steps that are done have turned out. */
export function turnedOut(milestones: readonly MilestoneFacts[]): TurnedOut {
  return new Map(
    milestones.flatMap(({ key, doneOn, outcome }) => (doneOn === null ? [] : [[key, outcome ?? plainlyDone]])),
  )
}

export function milestoneTemplate(template: ChainTemplate, key: string): MilestoneTemplate {
  const found = template.milestones.find((milestone) => milestone.key === key)
  if (!found) throw new Error(`the template ${template.key} has no milestone ${key}`)
  return found
}

const ordersKnown = new WeakMap<ChainTemplate, readonly MilestoneTemplate[]>()

/** The milestones of a template such that each comes after those it depends on. */
export function inOrder(template: ChainTemplate): readonly MilestoneTemplate[] {
  const order = ordersKnown.get(template) ?? putInOrder(template)
  ordersKnown.set(template, order)
  return order
}

function putInOrder(template: ChainTemplate): MilestoneTemplate[] {
  const placed: MilestoneTemplate[] = []
  const waiting = [...template.milestones]
  while (waiting.length > 0) {
    const at = waiting.findIndex((milestone) =>
      [...milestone.dependsOn, ...Object.keys(milestone.only ?? {})].every(
        (key) => isKnownFact(key) || placed.some((done) => done.key === key),
      ),
    )
    if (at < 0) throw new Error(`the template ${template.key} goes in a circle`)
    placed.push(...waiting.splice(at, 1))
  }
  return placed
}
