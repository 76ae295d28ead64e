import { LifeChange } from '@kedjan/contract'

export type ChangeKind = LifeChange['kind']

/** What has been filled in so far, whatever kind of change it is. */
export interface ChangeForm {
  kind: ChangeKind | null
  on: string
  municipality: string | null
  birthDate: string
  caseNumber: string
  personIds: readonly string[]
  given: string
  family: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  citizenship: string
}

export function emptyForm(today: string): ChangeForm {
  const person = { given: '', family: '', sex: 'unknown' as const, citizenship: 'SE' }
  return { kind: null, on: today, municipality: null, birthDate: '', caseNumber: '', personIds: [], ...person }
}

/** What a kind of change asks for besides the day. */
export function asksFor(kind: ChangeKind | null) {
  return {
    municipality: kind === 'moved',
    birthDate: kind === 'age_reassessed',
    caseNumber: kind === 'separated' || kind === 'joined',
    persons: kind === 'separated' || kind === 'joined',
    child: kind === 'born',
  }
}

/** The change as the interface takes it; null while something is missing. */
export function changeOf(form: ChangeForm): LifeChange | null {
  const { kind, on, given, family, sex, citizenship } = form
  const child = { given, family, sex, citizenship }
  const { municipality, birthDate, caseNumber, personIds } = form
  const fields = {
    kind,
    on,
    municipality,
    birthDate,
    caseNumber,
    child,
    ...(asksFor(kind).persons ? { personIds } : {}),
  }
  const read = LifeChange.safeParse(fields)
  return read.success ? read.data : null
}
