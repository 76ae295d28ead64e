import type { DocumentType } from '@kedjan/contract'

export type CannotTake =
  | { reason: 'file_empty' }
  | { reason: 'type_not_allowed' }
  | { reason: 'type_contradicts_name' }
  | { reason: 'file_damaged' }
  | { reason: 'hidden_content' }
  | { reason: 'picture_too_large' }
  | { reason: 'pdf_encrypted' }
  | { reason: 'pdf_active' }

/** What a file was found to be, and the bytes that are kept of it. */
export interface TakenFile {
  readonly type: DocumentType
  readonly bytes: Buffer
  /** Of a PDF, as far as it tells. */
  readonly pages: number | null
}
