import type { CompleteMilestone } from '@kedjan/contract'
import { type Clock, type Id, ok, type PlainDate, type StaffActor, type Tx } from '@kedjan/kernel'
import { completeMilestone, findMilestone, isAskedOn, personsOf } from '@kedjan/modules/chain'
import { kindOfRole, type MilestoneTemplate, type ResponsibleRole } from '@kedjan/sweden'
import { streamOf } from '../random.ts'
import type { StepToDo } from '../step-queries.ts'
import { streamFor } from '../when.ts'
import type { Deed } from './deed.ts'
import { homeFor, permitFor, placeFor, returnCaseFor } from './found.ts'
import { drawOutcome } from './outcomes.ts'
import { numbersFor } from './tax-agency.ts'
import { tellingsOf, templateOf } from './tellings.ts'

interface Context {
  readonly seed: number
  readonly day: PlainDate
}

type Answer = Omit<CompleteMilestone, 'on' | 'disclose'>

/** Steps whose doing is to tell, also about somebody protected. */
const tellsAlways = ['return_case', 'return_status']

/** What the organisation that answers for a step of any chain does: it closes the step as the chain asks for it. */
export function anyStep(step: StepToDo, context: Context): Deed | undefined {
  const template = templateOf(step)
  if (!template || template.closedBy === 'handoff') return undefined
  const outcome = drawOutcome(context.seed, step)
  const isAsked = isAskedOn(template, outcome ?? null)
  const parties = isAsked ? partiesFor(step, template, context) : []
  const told = template.asks !== undefined && tellsAlways.includes(template.asks)
  const filled = Object.fromEntries(parties.map(({ role, organisationId }) => [role, organisationId]))
  const disclose = tellingsOf(
    { ...step, is_protected: step.is_protected && !told, parties: { ...step.parties, ...filled } },
    context.day,
    outcome,
  )
  const on = context.day.toString()
  return {
    organisationId: step.responsible,
    what: `${step.template}.${step.key}`,
    order: `${step.case_number} ${step.place} ${step.template} ${step.key}`,
    random: streamFor(context.seed, step),
    ...(step.is_protected && isAsked && template.asks ? { opens: step.person_id } : {}),
    act: async (tx, clock, actor) => {
      const found = isAsked ? await answerFor(tx, clock, actor, { step, template, context, outcome }) : {}
      if (!found) return ok(null)
      const answer = { ...found, ...(outcome === undefined ? {} : { outcome }), parties }
      return completeMilestone(tx, clock, actor, { milestoneId: step.milestone_id, on, disclose, ...answer })
    },
  }
}

/** Who takes part from the step on; whoever follows from where the household lives is not named. */
function partiesFor(
  step: StepToDo,
  { fills, asks }: MilestoneTemplate,
  { seed }: Context,
): { role: ResponsibleRole; organisationId: string }[] {
  const isHome = asks === 'residence' || asks === 'own_dwelling'
  return fills.flatMap((role) => {
    if (isHome && role === 'residence_municipality') return []
    const kind = kindOfRole[role]
    if (kind !== 'municipality' && kind !== 'embassy' && kind !== 'university') return []
    return [{ role, organisationId: placeFor(seed, step.case_number, kind) }]
  })
}

/** What the step brings to light; undefined when it is no longer open. */
async function answerFor(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  {
    step,
    template,
    context,
    outcome,
  }: { step: StepToDo; template: MilestoneTemplate; context: Context; outcome: string | undefined },
): Promise<Answer | undefined> {
  const { seed, day } = context
  const random = streamOf(seed, 'answer', step.case_number, step.place, step.template, step.key, step.ready_on)
  switch (template.asks) {
    case 'permit':
      return { permit: permitFor(step, random, { day, ...(outcome === undefined ? {} : { outcome }) }) }
    case 'residence':
      return { residence: homeFor(seed, step) }
    case 'own_dwelling':
      return { ownDwelling: homeFor(seed, step) }
    case 'personal_identity_numbers': {
      const personIds = await concerned(tx, clock, actor, { step })
      return personIds && { personalIdentityNumbers: await numbersFor(tx, actor, { ...context, personIds }) }
    }
    case 'return_case': {
      const children = await concerned(tx, clock, actor, { step, position: 'child' })
      return children && { returnCase: returnCaseFor(random, day, children) }
    }
    case 'return_status': {
      const documents = random.chance(0.7) ? (['passport'] as const) : (['laissez_passer'] as const)
      return { returnStatus: { happenedOn: day.toString(), documents: [...documents] } }
    }
    default:
      return {}
  }
}

/** Those of the household whom a step is about, as its organisation sees them. */
async function concerned(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { step, position }: { step: StepToDo; position?: 'child' },
): Promise<Id[] | undefined> {
  const milestone = await findMilestone(tx, step.milestone_id)
  if (!milestone || milestone.doneOn !== null || milestone.withdrawn) return undefined
  const persons = await personsOf(tx, clock, actor, milestone)
  return persons.filter((each) => !position || each.position === position).map(({ personId }) => personId)
}
