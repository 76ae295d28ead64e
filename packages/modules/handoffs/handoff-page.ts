import type { Dwelling, HandoffPage, HandoffStep } from '@kedjan/contract'
import { type Id, ok, parsePlainDate, type Result, refuse, type Tx } from '@kedjan/kernel'
import { deadlineFrom, deadlineRule, informationCategories } from '@kedjan/sweden'
import { findLegalBasis, selectDisclosuresByCause } from '../exchange/index.ts'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import {
  ageYears,
  fullName,
  identityOf,
  selectCaseNumbers,
  selectClosed,
  selectData,
  selectMembers,
  selectProtected,
} from '../persons/index.ts'
import { movesOpenTo } from './handoff.ts'
import { selectMessages } from './message-queries.ts'
import { presentHandoffItem } from './present.ts'
import { findHandoff, type StoredHandoffStep, selectCovered, selectHandoffSteps } from './queries.ts'
import type { StoredHandoff } from './stored-handoff.ts'

/** Everything about one hand-off that the asker may see: what is taken over, what was told and why, what has happened. */
export async function readHandoffPage(
  asking: Asking,
  id: Id,
): Promise<Result<HandoffPage, { reason: 'handoff_not_found' }>> {
  const { tx, clock, actor, language } = asking
  const handoff = await findHandoff(tx, id)
  if (!handoff) return refuse({ reason: 'handoff_not_found' })
  const covered = await selectCovered(tx, id)
  const identities = new Map((await selectData(tx, covered, ['identity'])).map((datum) => [datum.person_id, datum]))
  const protectedPersons = new Set((await selectProtected(tx, covered)).keys())
  const today = clock.today()
  const caseNumbers = await selectCaseNumbers(tx, [handoff.person_id])
  const context = { actor, today, language, identities, caseNumbers, protectedPersons }
  const steps = await selectHandoffSteps(tx, id)
  const positions = await positionsOf(tx, handoff)
  return ok({
    ...presentHandoffItem(handoff, context),
    subject: handoff.subject,
    source: handoff.source,
    sentence: sentenceOf(handoff, language),
    deadline: deadlineOf(handoff, language),
    steps: steps.map((step) => presentStep(step, asking)),
    persons: covered.map((personId) => {
      const identity = identityOf(identities.get(personId)?.value)
      return {
        personId,
        name: identity ? fullName(identity) : null,
        ageYears: ageYears(identity, today),
        position: positions.get(personId) ?? null,
      }
    }),
    passedOn: await passedOn(asking, handoff),
    closed: (await selectClosed(tx, [handoff.person_id])).size > 0,
    messages: (await selectMessages(tx, id)).map((message) => ({
      seq: message.seq,
      at: message.at,
      byOrganisation: message.by_organisation,
      byName: message.by_name,
      text: message.text,
    })),
    actions: actor.kind === 'staff' ? movesOpenTo(handoff, actor.organisationId) : [],
    replaces: handoff.replaces,
    today: today.toString(),
  })
}

async function positionsOf(tx: Tx, handoff: StoredHandoff): Promise<Map<Id, string>> {
  const members = handoff.household_id ? await selectMembers(tx, handoff.household_id) : []
  return new Map(members.map((member) => [member.person_id, member.position]))
}

function presentStep(step: StoredHandoffStep, asking: Asking): HandoffStep {
  return {
    seq: step.seq,
    state: step.kind,
    on: step.on_date,
    at: step.at,
    byOrganisation: step.by_organisation,
    byOrganisationName: organisationName(step.by_organisation, asking.language),
    byName: asking.actor.kind === 'staff' ? step.by_name : null,
    reason: step.reason,
    note: step.note,
    dwelling: (step.facts.dwelling as Dwelling | undefined) ?? null,
    agreedDay: (step.facts.agreedDay as string | undefined) ?? null,
  }
}

async function passedOn(asking: Asking, handoff: StoredHandoff): Promise<HandoffPage['passedOn']> {
  const lines = await selectDisclosuresByCause(asking.tx, `handoff:${handoff.id}`, handoff.person_id)
  return lines
    .filter((line) => line.holder === handoff.from_organisation)
    .map((line) => {
      const basis = findLegalBasis(line.basis_id)
      const category = informationCategories[line.category]
      return {
        category: line.category,
        name: category.name[asking.language],
        contains: asking.language === 'sv' ? category.contains.sv : category.contains.en,
        basisId: line.basis_id,
        source: basis?.source ?? line.basis_id,
        sentence: basis?.sentence[asking.language] ?? '',
        on: line.decided_on,
      }
    })
}

const binding = {
  sv: 'En anvisning är bindande: kommunen ska ta emot hushållet senast den dag som beslutet anger. Beslutet går inte att överklaga.',
  en: 'An anvisning is binding: the municipality shall receive the household by the day in the decision. It cannot be appealed.',
  ar: 'هذا القرار ملزم: على البلدية أن تستقبل الأسرة في موعد أقصاه اليوم المحدد في القرار، ولا يمكن الطعن فيه.',
}
const asked = {
  sv: 'En förfrågan om att ta över. Mottagaren kan tacka nej med ett skäl. Inga uppgifter om personen lämnas genom förfrågan i sig.',
  en: 'A request to take over. The receiver may decline with a reason. The request itself passes on nothing about the person.',
  ar: 'طلب لتولّي المهمة. يمكن للجهة المستلمة أن ترفض مع ذكر السبب. الطلب نفسه لا ينقل أي معلومات عن الشخص.',
}

function sentenceOf(handoff: StoredHandoff, language: Asking['language']): string {
  return handoff.kind === 'anvisning' ? binding[language] : asked[language]
}

function deadlineOf(handoff: StoredHandoff, language: Asking['language']): HandoffPage['deadline'] {
  const madeOn = parsePlainDate(handoff.made_on)
  if (handoff.kind !== 'anvisning' || !handoff.receive_by || !madeOn) return null
  const usual = deadlineRule('anvisning.reception', madeOn)
  // Only for those who are resettled may the day be later than the usual time allows.
  const isLonger = handoff.receive_by > deadlineFrom(usual, madeOn).toString()
  const rule = isLonger ? deadlineRule('anvisning.reception_quota', madeOn) : usual
  return {
    on: handoff.receive_by,
    rule: rule.key,
    source: handoff.source,
    anchorOn: handoff.made_on,
    strength: rule.strength,
    sentence: rule.sentence[language],
  }
}
