import type { ChangePreview, LifeChange, PersonChanges } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { changeKinds, changeRuleOn } from '@kedjan/sweden'
import { selectOpenAbout } from '../handoffs/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { findOrganisation, organisationName } from '../organisations/index.ts'
import { isPersonKnown } from '../persons/index.ts'
import { presentEffects } from './effect-words.ts'
import { handoffsEnding } from './effects.ts'
import { presentEnding } from './ending-words.ts'
import { type CannotPreview, findEffects } from './find-facts.ts'
import { selectChanges } from './queries.ts'
import { tellingsForComers } from './tell-of-comers.ts'
import { presentTellings } from './telling-words.ts'

/** What a change would do, in words, before anything is written down. */
export async function previewChange(
  asking: Asking,
  wish: { personId: Id; change: LifeChange },
): Promise<Result<ChangePreview, CannotPreview>> {
  const staff = staffOf(asking.actor)
  const decided = await findEffects(asking.tx, asking.clock, staff, wish)
  if (!decided.ok) return decided
  const { facts, effects, seen } = decided.value
  const tellingsAsked = { change: wish.change, facts }
  const { rule } = facts
  const ending = handoffsEnding(wish.change, facts, effects)
  return ok({
    kind: rule.kind,
    name: rule.name[asking.language],
    sentence: rule.sentence[asking.language],
    source: rule.source,
    mark: rule.mark ?? null,
    effects: presentEffects(effects, asking.language),
    handoffs: presentEnding(await selectOpenAbout(asking.tx, ending), asking.language),
    mayEndOthers: ending.journeyIds.length + ending.personIds.length > 0,
    tellings: presentTellings(await tellingsForComers(asking.tx, asking.clock, staff, tellingsAsked), asking.language),
    seen,
  })
}

/** What has happened to a person, and what the asker's organisation can write down. */
export async function readChanges(
  asking: Asking,
  personId: Id,
): Promise<Result<PersonChanges, { reason: 'person_not_found' }>> {
  const { tx, clock, language } = asking
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const organisation = await findOrganisation(tx, staffOf(asking.actor).organisationId)
  const rules = changeKinds.flatMap((kind) => changeRuleOn(kind, clock.today()) ?? [])
  return ok({
    items: (await selectChanges(tx, personId)).map((change) => ({
      id: change.id,
      kind: change.kind,
      name: rules.find(({ kind }) => kind === change.kind)?.name[language] ?? change.kind,
      on: change.on_date,
      holder: change.holder,
      holderName: organisationName(change.holder, language),
      source: change.source,
      effects: presentEffects(change.effects, language),
    })),
    recordable: rules
      .filter(({ recordedBy }) => organisation && recordedBy.includes(organisation.kind))
      .map(({ kind, name, sentence, source }) => ({
        kind,
        name: name[language],
        sentence: sentence[language],
        source,
      })),
  })
}
