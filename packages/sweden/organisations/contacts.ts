import type { Mark } from '../rules/dated.ts'

/** How the public reaches an agency. */
export interface Contact {
  readonly phone: string
  readonly web: string
  readonly source: string
  readonly mark: Mark
}

const contacts: Readonly<Record<string, Contact>> = {
  MIGR: { phone: '0771-235 235', web: 'migrationsverket.se', source: 'practice: public switchboard', mark: 'recall' },
  SKV: { phone: '0771-567 567', web: 'skatteverket.se', source: 'practice: public switchboard', mark: 'recall' },
  AF: { phone: '0771-416 416', web: 'arbetsformedlingen.se', source: 'practice: public switchboard', mark: 'recall' },
  FK: { phone: '0771-524 524', web: 'forsakringskassan.se', source: 'practice: public switchboard', mark: 'recall' },
}

/** The public contact of an organisation; undefined where none is written down. */
export function contactOf(organisationId: string): Contact | undefined {
  return contacts[organisationId]
}
