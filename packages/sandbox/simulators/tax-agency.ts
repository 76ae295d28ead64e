import { type Id, ok, type PlainDate, type StaffActor, type Tx } from '@kedjan/kernel'
import { completeMilestone, findMilestone, personsOf } from '@kedjan/modules/chain'
import { identityOf, selectData, selectPersonalNumbers, selectTakenNumbers } from '@kedjan/modules/persons'
import { possibleNumbers } from '../people/numbers.ts'
import { streamOf } from '../random.ts'
import type { StepToDo } from '../step-queries.ts'
import { streamFor } from '../when.ts'
import type { Deed } from './deed.ts'
import { tellingsOf } from './tellings.ts'

interface Context {
  readonly seed: number
  readonly day: PlainDate
}

/** Skatteverket registers the household, gives each member a personal identity number, and then identity cards. */
export function taxAgency(step: StepToDo, context: Context): Deed | undefined {
  const deed = {
    organisationId: 'SKV',
    what: step.key,
    order: `${step.case_number} ${step.place} ${step.template}`,
    random: streamFor(context.seed, step),
  }
  switch (step.key) {
    case 'population_registration':
      return registration(step, { ...context, deed })
    case 'identity_card': {
      const card = { milestoneId: step.milestone_id, on: context.day.toString(), disclose: [] }
      return { ...deed, act: (tx, clock, actor) => completeMilestone(tx, clock, actor, card) }
    }
    default:
      return undefined
  }
}

function registration(step: StepToDo, { deed, ...context }: Context & { deed: Omit<Deed, 'act'> }): Deed {
  return {
    ...deed,
    ...(step.is_protected ? { opens: step.person_id } : {}),
    act: async (tx, clock, actor) => {
      const milestone = await findMilestone(tx, step.milestone_id)
      if (!milestone || milestone.doneOn !== null || milestone.withdrawn) return ok(null)
      const personIds = (await personsOf(tx, clock, actor, milestone)).map(({ personId }) => personId)
      const personalIdentityNumbers = await numbersFor(tx, actor, { ...context, personIds })
      return completeMilestone(tx, clock, actor, {
        milestoneId: step.milestone_id,
        on: context.day.toString(),
        disclose: tellingsOf(step, context.day),
        personalIdentityNumbers,
      })
    },
  }
}

/** A number of the synthetic series for each, by the birth date that Skatteverket has been told, and not yet given to anybody. */
export async function numbersFor(
  tx: Tx,
  actor: StaffActor,
  context: Context & { personIds: readonly Id[] },
): Promise<{ personId: Id; number: string }[]> {
  const registered = await selectPersonalNumbers(tx, context.personIds)
  const identities = await selectData(
    tx,
    context.personIds.filter((personId) => !registered.has(personId)),
    ['identity'],
  )
  const choices = identities.flatMap(({ person_id: personId, value }) => {
    const identity = identityOf(value)
    if (!identity) return []
    const numbers = possibleNumbers(identity.birthDate, identity.sex)
    // A number of a protected person is seen by nobody; who met one tries another on another day.
    const start = streamOf(
      context.seed,
      'birth number',
      identity.birthDate,
      identity.given,
      context.day.toString(),
    ).between(0, 9)
    return [{ personId, numbers: [...numbers.slice(start), ...numbers.slice(0, start)] }]
  })
  const all = choices.flatMap(({ numbers }) => numbers.map((value) => ({ kind: 'personal_identity_number', value })))
  const taken = new Set(await selectTakenNumbers(tx, actor.organisationId, all))
  return choices.flatMap(({ personId, numbers }) => {
    const number = numbers.find((each) => !taken.has(each))
    if (!number) return []
    taken.add(number)
    return [{ personId, number }]
  })
}
