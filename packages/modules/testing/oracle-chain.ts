import type { Rule, Sight } from './oracle-sight.ts'

/** A step of a chain and what hangs on it, and what has happened to a person. */
export function chainRules({ rows, own, isFollowed, isPlatform, wasTold }: Sight): Record<string, Rule> {
  /** A step of a chain: its owner, the platform, whoever follows that chain, and whoever was told its category by its owner. */
  const step: Rule = (row) =>
    own(row.responsible) ||
    isPlatform ||
    isFollowed(row.person_id) ||
    wasTold(row.person_id, row.category, row.responsible)
  const milestones = rows('chain.milestone').filter(step)
  const journey = (id: unknown, of: unknown) =>
    isPlatform || isFollowed(of) || milestones.some((row) => row.journey_id === id)
  const journeyOf = (id: unknown) => {
    const found = rows('chain.journey').find((row) => row.id === id)
    return found !== undefined && journey(id, found.person_id)
  }
  return {
    'chain.milestone': step,
    'chain.step': step,
    // Of a step that stands still nobody knows more than of the step.
    'chain.stall': step,
    // Days of the journey are the platform's to count from.
    'chain.named_day': () => isPlatform,
    'chain.wording': (row) => journeyOf(row.journey_id),
    // What happened is a datum of whoever wrote it down, and of those who follow.
    'changes.change': (row) =>
      own(row.holder) || isPlatform || isFollowed(row.person_id) || wasTold(row.person_id, row.category, row.holder),
    'chain.open_milestone': (row) => own(row.responsible) || isPlatform || isFollowed(row.person_id),
    'chain.journey': (row) => journey(row.id, row.person_id),
    'chain.journey_end': (row) => journey(row.journey_id, row.person_id),
    'chain.party': (row) =>
      isPlatform ||
      milestones.some(
        (one) =>
          one.journey_id === row.journey_id && (one.responsible === row.organisation_id || isFollowed(one.person_id)),
      ),
  }
}
