import type { DocumentItem, DocumentList, Language, OwnDocuments } from '@kedjan/contract'
import { type Id, ok, type PersonActor, type Result, refuse, type StaffActor } from '@kedjan/kernel'
import { type InformationCategory, informationCategories } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import {
  type CannotOpen,
  closed,
  identityOf,
  isPersonKnown,
  languageName,
  personName,
  selectClosed,
  selectData,
  selectMergesOf,
} from '../persons/index.ts'
import {
  decideOpening,
  decideReplacement,
  decideWithdrawal,
  type StoredDocument,
  scanOf,
  standingOf,
} from './document.ts'
import { nameWithEnding } from './file-type.ts'
import { selectDocuments, selectRecipients } from './queries.ts'

const atMost = 200

/** The papers about a person, also those under other registrations of the same human being, as far as the asker may see them. */
export async function listDocuments(
  asking: Asking,
  wish: { personId: Id; mostBytes: number },
): Promise<Result<DocumentList, { reason: 'person_not_found' } | CannotOpen>> {
  const { tx } = asking
  const { personId } = wish
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  if ((await selectClosed(tx, [personId])).size > 0) return refuse(closed)
  const merges = await selectMergesOf(tx, [personId])
  const all = [personId, ...merges.flatMap((merge) => [merge.kept_person_id, merge.other_person_id])]
  return ok(await listOf(asking, [...new Set(all)], wish.mostBytes))
}

/** The papers of the person and of children in custody, and to whom one can be sent. */
export async function listOwnDocuments(asking: Asking, actor: PersonActor, mostBytes: number): Promise<OwnDocuments> {
  const { tx, language } = asking
  const identities = await selectData(tx, actor.actsFor, ['identity'])
  const persons = actor.actsFor.map((personId) => {
    const known = identityOf(identities.find((datum) => datum.person_id === personId)?.value)
    return { personId, name: known ? personName(known) : null }
  })
  const recipients = await selectRecipients(tx, actor.actsFor)
  return {
    ...(await listOf(asking, actor.actsFor, mostBytes)),
    recipients: recipients.map((id) => ({ id, name: organisationName(id, language) })),
    persons,
  }
}

async function listOf(asking: Asking, personIds: readonly Id[], mostBytes: number): Promise<DocumentList> {
  const rows = await selectDocuments(asking.tx, personIds, atMost + 1)
  return {
    items: rows.slice(0, atMost).flatMap((row) => presentDocument(row, asking)),
    more: rows.length > atMost,
    categories: categoriesIn(asking.language),
    mostBytes,
  }
}

function categoriesIn(language: Language): DocumentList['categories'] {
  return Object.entries(informationCategories).map(([code, { name }]) => ({ code, name: name[language] }))
}

function presentDocument(row: StoredDocument, { actor, language }: Asking): DocumentItem[] {
  if (!row.file || actor.kind === 'system' || actor.kind === 'guest') return []
  const category = row.category as InformationCategory
  return [
    {
      id: row.id,
      personId: row.person_id,
      name: nameWithEnding(row.name, row.file.type),
      category: { code: category, name: informationCategories[category].name[language] },
      holder: { id: row.holder, name: organisationName(row.holder, language) },
      language: row.language,
      languageName: languageName(row.language, language),
      type: row.file.type,
      sizeBytes: row.file.size_bytes,
      pages: row.file.pages,
      sha256: row.file.sha256,
      addedAt: row.added_at,
      sentByPerson: row.added_by === null,
      scan: scanOf(row),
      standing: standingOf(row),
      milestoneId: row.milestone_id,
      handoffId: row.handoff_id,
      ...whatMayBeDone(row, actor),
    },
  ]
}

function whatMayBeDone(row: StoredDocument, actor: StaffActor | PersonActor) {
  return {
    mayOpen: decideOpening(row).ok,
    mayWithdraw: decideWithdrawal(row, actor).ok,
    mayReplace: decideReplacement(row, actor).ok,
  }
}
