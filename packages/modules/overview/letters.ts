import type { HandoffPage, Language, Milestone, PersonPage } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { textsReviewed, visitErrandsOn } from '@kedjan/sweden'
import { findMilestone } from '../chain/index.ts'
import { readHandoffPage } from '../handoffs/index.ts'
import { type AnsweredFile, type Asking, staffOf, type Typeset } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { type CannotOpen, closed } from '../persons/index.ts'
import { qrOf } from '../visits/index.ts'
import { bringFor, placeFor, reachOf } from './own-texts.ts'
import { anvisningWords, dayInWords, paperTexts, unreviewedNote } from './paper-texts.ts'
import { readPersonPage } from './person-page.ts'

export type CannotWriteLetter =
  | { reason: 'handoff_not_found' }
  | { reason: 'milestone_not_found' }
  | { reason: 'person_not_found' }
  | { reason: 'not_the_sender' }
  | { reason: 'not_responsible'; responsible: string }
  | { reason: 'not_in_this_state'; state: string }
  | { reason: 'step_not_open' }
  | CannotOpen

interface Fact {
  readonly label: string
  readonly value: string
  readonly own: boolean
}

const decided: readonly string[] = ['decided', 'acknowledged', 'housing_reported', 'date_agreed']

/** The letter that tells a household of its anvisning; only the sender writes it, and only while the decision stands. No address is printed. */
export async function readAnvisningLetter(
  asking: Asking,
  wish: { handoffId: Id; language: Language },
  typeset: Typeset,
): Promise<Result<AnsweredFile, CannotWriteLetter>> {
  const page = await readHandoffPage({ ...asking, language: wish.language }, wish.handoffId)
  if (!page.ok) return page
  const handoff = page.value
  if (handoff.mine !== 'sender') return refuse({ reason: 'not_the_sender' })
  if (handoff.kind !== 'anvisning' || !decided.includes(handoff.state))
    return refuse({ reason: 'not_in_this_state', state: handoff.state })
  if (handoff.closed) return refuse(closed)
  const about = handoff.persons.map(({ personId }) => personId)
  return ok(fileOf(anvisningAsData(handoff, wish.language), 'anvisning', typeset, about))
}

function anvisningAsData(handoff: HandoffPage, language: Language): object {
  const words = paperTexts[language]
  const by = handoff.receiveBy ? dayInWords(handoff.receiveBy, language) : ''
  const { title, told } = anvisningWords(language, handoff.toName, by)
  const agreed = handoff.steps.findLast(({ agreedDay }) => agreedDay)?.agreedDay
  const names = handoff.persons.flatMap(({ name }) => name ?? [])
  return {
    ...frame(language, { sender: handoff.fromName, on: handoff.today, source: handoff.source }),
    title,
    greeting: `${words.greeting} ${names[0] ?? ''}`,
    paragraphs: [...told, handoff.sentence, ...(agreed ? [] : [words.noDay])],
    facts: [
      fact(words.persons, names.join(', ')),
      fact(words.receiveBy, by),
      ...(agreed ? [fact(words.agreedDay, dayInWords(agreed, language))] : []),
    ],
    ...contactsOf(language, [handoff.from, handoff.to]),
  }
}

/** An invitation to a step that the own organisation is responsible for and whose turn has come. */
export async function readInvitation(
  asking: Asking,
  wish: { milestoneId: Id; language: Language; origin: string },
  typeset: Typeset,
): Promise<Result<AnsweredFile, CannotWriteLetter>> {
  const milestone = await findMilestone(asking.tx, wish.milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const { responsible } = milestone
  if (responsible !== staffOf(asking.actor).organisationId) return refuse({ reason: 'not_responsible', responsible })
  const page = await readPersonPage({ ...asking, language: wish.language }, milestone.person_id)
  if (!page.ok) return page
  const step = page.value.journeys.flatMap(({ milestones }) => milestones).find(({ id }) => id === wish.milestoneId)
  if (!step || !['open', 'late', 'stalled'].includes(step.state)) return refuse({ reason: 'step_not_open' })
  if (page.value.closed) return refuse(closed)
  const isBookable = visitErrandsOn(asking.clock.today()).some((errand) => errand.milestone === step.key)
  const book = isBookable ? bookingAsData(wish) : null
  const data = { ...invitationAsData(page.value, step, wish.language), book }
  return ok(fileOf(data, 'invitation', typeset, [milestone.person_id]))
}

function invitationAsData(person: PersonPage, step: Milestone, language: Language): object {
  const words = paperTexts[language]
  // Where a protected person is to be stands on no paper.
  const place = person.protection === 'none' ? placeFor(step, language) : null
  const bring = bringFor(step.key, language)
  const interpreter = person.languages.find((spoken) => spoken.interpreter)?.name
  return {
    ...frame(language, { sender: step.responsibleName, on: person.today, source: step.deadline?.source ?? null }),
    title: `${words.invitation}: ${step.name}`,
    greeting: `${words.greeting} ${person.name ? [person.name.given, person.name.family].join(' ') : ''}`,
    paragraphs: [step.help],
    facts: [
      ...(step.deadline ? [fact(words.receiveBy, dayInWords(step.deadline.on, language))] : []),
      ...(place ? [fact(words.where, place)] : []),
      ...(bring.length > 0 ? [fact(words.bring, bring.join(' · '))] : []),
      ...(interpreter ? [fact(words.interpreter, interpreter)] : []),
    ],
    ...contactsOf(language, step.responsible ? [step.responsible] : []),
  }
}

/** Where the household chooses a time itself: an address and the same address as a picture, and nothing about whom it is for. */
function bookingAsData({ origin, language }: { origin: string; language: Language }): object {
  const words = paperTexts[language]
  const address = `${origin}/me/visits`
  const { side, path } = qrOf(address)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  return { title: words.book, how: words.bookHow, alt: words.bookAlt, address, svg }
}

function fact(label: string, value: string): Fact {
  return { label, value, own: false }
}

function frame(language: Language, { sender, on, source }: { sender: string; on: string; source: string | null }) {
  const words = paperTexts[language]
  return {
    ...{ language, sender, source, page: words.page, foot: words.foot, sourceLabel: words.basis },
    date: dayInWords(on, language),
    unreviewed: unreviewedNote(language, textsReviewed[language]),
  }
}

function contactsOf(language: Language, organisations: readonly string[]) {
  const contacts = organisations.flatMap((id) => {
    const reach = reachOf(id, language)
    return reach ? [{ name: organisationName(id, language), reach, own: /^[\d+]/.test(reach) }] : []
  })
  return { contactsTitle: paperTexts[language].contacts, contacts }
}

function fileOf(data: object, name: string, typeset: Typeset, about: readonly Id[]): AnsweredFile {
  return {
    bytes: () => typeset({ template: 'letter', data }),
    type: 'application/pdf',
    name: `kedjan-${name}.pdf`,
    about,
  }
}
