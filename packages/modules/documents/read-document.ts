import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import type { AnsweredFile, Asking } from '../http/index.ts'
import { type CannotOpenDocument, decideOpening } from './document.ts'
import { nameWithEnding } from './file-type.ts'
import { findContent, findDocument } from './queries.ts'

/** The bytes of a document, for whoever may see it. */
export async function readDocument(
  { tx, actor }: Asking,
  wish: { documentId: Id; show: 'inline' | 'download' },
): Promise<Result<AnsweredFile, CannotOpenDocument>> {
  const document = await findDocument(tx, wish.documentId)
  if (!document) return refuse({ reason: 'document_not_found' })
  const opening = decideOpening(document)
  if (!opening.ok) return opening
  const bytes = await findContent(tx, document.id)
  if (!bytes) return refuse({ reason: 'document_not_found' })
  const { type } = opening.value
  return ok({
    bytes,
    type: type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    name: nameWithEnding(document.name, type),
    about: actor.kind === 'staff' ? [document.person_id] : [],
    inline: wish.show === 'inline',
  })
}
