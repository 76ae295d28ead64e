import type { Dwelling } from '@kedjan/contract'
import { ok, type PlainDate } from '@kedjan/kernel'
import { completeMilestone } from '@kedjan/modules/chain'
import { acknowledge, agreeDate, makeReferral, recordReception, reportHousing } from '@kedjan/modules/handoffs'
import { deadlineFrom, deadlineRule, findOrganisation } from '@kedjan/sweden'
import { dayOf, earliestOf, latestOf, workingDayWithin } from '../days.ts'
import { findCast } from '../people/cast.ts'
import { type Random, streamOf } from '../random.ts'
import type { OpenAnvisning, StepToDo } from '../step-queries.ts'
import { streamFor } from '../when.ts'
import type { Deed } from './deed.ts'
import { tellingsOf } from './tellings.ts'

interface Context {
  readonly seed: number
  readonly day: PlainDate
}

/** What a municipality does about one of its open steps. */
export function municipality(step: StepToDo, context: Context): Deed | undefined {
  const random = streamOf(context.seed, 'municipality', step.case_number, step.key, step.ready_on)
  const deed = {
    organisationId: step.responsible,
    what: step.key,
    order: `${step.case_number} ${step.place} ${step.template}`,
    random: streamFor(context.seed, step),
  }
  const act = step.handoff ? answer(step.key, step.handoff, { ...context, random, step }) : undefined
  if (act) return { ...deed, act }
  return isAnswerWithoutHandoff(step) ? undefined : { ...deed, act: completion(step, { ...context, random }) }
}

function isAnswerWithoutHandoff({ key }: StepToDo): boolean {
  return ['acknowledgement', 'housing_reported', 'date_agreed', 'reception'].includes(key)
}

function answer(
  key: string,
  handoff: OpenAnvisning,
  context: Context & { random: Random; step: StepToDo },
): Deed['act'] | undefined {
  const { day, random, step } = context
  const handoffId = handoff.id
  switch (key) {
    case 'acknowledgement':
      return (tx, clock, actor) => acknowledge(tx, clock, actor, { handoffId })
    case 'housing_reported': {
      const dwelling = dwellingFor(random, { size: step.size, day, receiveBy: dayOf(handoff.receive_by) })
      return (tx, clock, actor) => reportHousing(tx, clock, actor, { handoffId, dwelling })
    }
    case 'date_agreed': {
      const from = latestOf(day.add({ days: 2 }), dayOf(handoff.available_from ?? handoff.made_on))
      const latest = dayOf(handoff.receive_by)
      const wished = workingDayWithin(earliestOf(from.add({ days: random.between(0, 9) }), latest), latest)
      const agreed = latestOf(wished, earliestOf(from, latest)).toString()
      return (tx, clock, actor) => agreeDate(tx, clock, actor, { handoffId, day: agreed })
    }
    case 'reception': {
      const address = `Exempelgatan ${random.between(1, 90)}`
      const on = earliestOf(dayOf(handoff.agreed_day ?? day.toString()), day)
      const recorded = latestOf(on, day.subtract({ days: 31 })).toString()
      return (tx, clock, actor) => recordReception(tx, clock, actor, { handoffId, on: recorded, address })
    }
    default:
      return undefined
  }
}

function dwellingFor(random: Random, wish: { size: number; day: PlainDate; receiveBy: PlainDate }): Dwelling {
  const isPermanent = random.chance(0.35)
  const availableFrom = earliestOf(wish.day.add({ days: random.between(2, 14) }), wish.receiveBy)
  return {
    rooms: Math.max(1, Math.ceil(wish.size * 0.7)),
    bedsCount: wish.size,
    stepFree: random.chance(0.4),
    availableFrom: availableFrom.toString(),
    contract: isPermanent ? 'permanent' : 'time_limited',
    contractEndsOn: isPermanent ? null : availableFrom.add({ years: 2 }).toString(),
  }
}

/** Completes a step; now and then the school place brings to light that somebody else is needed too. */
function completion(step: StepToDo, context: Context & { random: Random }): Deed['act'] {
  const { day, random } = context
  const wish = step.key === 'school_place' && random.chance(0.16) ? referralFor(step, random) : undefined
  return async (tx, clock, actor) => {
    const completed = await completeMilestone(tx, clock, actor, {
      milestoneId: step.milestone_id,
      on: day.toString(),
      disclose: tellingsOf(step, day),
    })
    if (!completed.ok || !wish) return completed
    const answerBy = deadlineFrom(deadlineRule('referral.answer', day), day).toString()
    // Whom the municipality has not been told of, or what lies elsewhere, cannot be referred; the school place stands.
    await makeReferral(tx, clock, actor, { personId: step.person_id, ...wish, answerBy })
    return ok(null)
  }
}

const subjects = {
  region: ['Tolkat samtal om hälsa', 'Uppföljning av vaccination', 'Hjälpmedel i hemmet'],
  RK: ['Språkkafé och nätverk', 'Hjälp att söka efter en anhörig', 'Läxhjälp för barnen'],
  AF: ['Tidigt samtal om yrke och utbildning', 'Validering av yrke'],
  office: ['Hjälp att skaffa id-kort och bankkonto', 'Hjälp med anmälan om bostadsbidrag'],
}

function referralFor(step: StepToDo, random: Random): { to: string; subject: string } | undefined {
  if (step.is_protected || findCast(step.case_number)) return undefined
  const office = `SO_${step.responsible.slice(1)}`
  const receivers = [
    ...(step.parties.region ? [[step.parties.region, subjects.region] as const] : []),
    ['RK', subjects.RK] as const,
    ['AF', subjects.AF] as const,
    ...(findOrganisation(office) ? [[office, subjects.office] as const] : []),
  ]
  const [to, from] = random.pick(receivers)
  return { to, subject: random.pick(from) }
}
