import { z } from 'zod'
import { Id, Moment, OrganisationId } from './common.ts'
import { Named } from './exchange.ts'
import { PersonName } from './person-name.ts'

/** What a file can be; decided from its content. */
export const DocumentType = z
  .enum(['application/pdf', 'image/jpeg', 'image/png', 'text/plain'])
  .meta({ id: 'DocumentType', description: 'What a file was found to be from its content' })
export type DocumentType = z.infer<typeof DocumentType>

/** What the scanner for malicious code said. */
export const DocumentScan = z.enum(['waiting', 'clean', 'not_scanned', 'infected', 'could_not_be_scanned']).meta({
  id: 'DocumentScan',
  description:
    'waiting: nobody has looked yet; not_scanned: the service has no scanner, and it is opened at one’s own risk; infected: kept away for good; could_not_be_scanned: tried again by itself',
})
export type DocumentScan = z.infer<typeof DocumentScan>

const party = z.object({ id: OrganisationId, name: z.string() })

/** A paper about a person. */
export const DocumentItem = z
  .object({
    id: Id,
    personId: Id,
    name: z.string(),
    category: Named,
    holder: party,
    language: z.string(),
    languageName: z.string(),
    type: DocumentType,
    sizeBytes: z.int(),
    pages: z.int().nullable(),
    sha256: z.string(),
    addedAt: Moment,
    /** Whether the person, or a guardian, sent it. */
    sentByPerson: z.boolean(),
    scan: DocumentScan,
    standing: z.enum(['current', 'replaced', 'withdrawn']),
    milestoneId: Id.nullable(),
    handoffId: Id.nullable(),
    mayOpen: z.boolean(),
    mayWithdraw: z.boolean(),
    mayReplace: z.boolean(),
  })
  .meta({ id: 'DocumentItem' })
export type DocumentItem = z.infer<typeof DocumentItem>

/** The papers about a person that the asker may see, the newest first. */
export const DocumentList = z
  .object({
    items: z.array(DocumentItem),
    /** There are more than are shown. */
    more: z.boolean(),
    categories: z.array(Named),
    mostBytes: z.int(),
  })
  .meta({ id: 'DocumentList' })
export type DocumentList = z.infer<typeof DocumentList>

/** The own papers, and to whom one can be sent. */
export const OwnDocuments = DocumentList.extend({
  recipients: z.array(party),
  persons: z.array(z.object({ personId: Id, name: PersonName.nullable() })),
}).meta({ id: 'OwnDocuments' })
export type OwnDocuments = z.infer<typeof OwnDocuments>

const described = {
  category: z.string().max(40),
  /** As the file was called; what a name may not hold is left out. */
  name: z.string().min(1).max(300),
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** The paper that this one replaces. */
  replaces: Id.optional(),
}

/** What a paper is, before its content is sent. */
export const AddDocument = z
  .object({ ...described, milestoneId: Id.optional(), handoffId: Id.optional() })
  .meta({ id: 'AddDocument' })
export type AddDocument = z.infer<typeof AddDocument>

/** What an own paper is, and to whom it goes, before its content is sent. */
export const AddOwnDocument = z
  .object({ ...described, personId: Id, holder: OrganisationId })
  .meta({ id: 'AddOwnDocument' })
export type AddOwnDocument = z.infer<typeof AddOwnDocument>

export const DocumentDone = z.object({ id: Id, personId: Id }).meta({ id: 'DocumentDone' })
export type DocumentDone = z.infer<typeof DocumentDone>

/** How a file is wanted: saved, or shown by the browser. */
export const FileQuery = z.object({ show: z.enum(['inline', 'download']).default('download') })
