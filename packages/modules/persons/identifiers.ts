import { ageOn, isAfter, type PlainDate, parsePlainDate } from '@kedjan/kernel'

/** Numbers by which organisations know a person. */
export type IdentifierKind = 'case_number' | 'lma_card' | 'coordination_number' | 'personal_identity_number'

export type CannotRead =
  | { reason: 'malformed_number'; kind: IdentifierKind }
  | { reason: 'wrong_checksum'; kind: IdentifierKind }
  | { reason: 'impossible_birth_date'; kind: IdentifierKind }

/**
 * A personnummer or samordningsnummer, whose text is always masked: printing it by mistake shows nothing.
 * `full` is the twelve digits without hyphen.
 */
export class Personnummer {
  readonly full: string
  constructor(full: string) {
    this.full = full
  }
  toString(): string {
    return maskIdentifier('personal_identity_number', this.full)
  }
  toJSON(): string {
    return this.toString()
  }
}

/**
 * Reads a personal identity number (SFS 1991:481 18 §) or a coordination number (day + 60, SFS 2022:1697 2 kap.).
 * Ten or twelve digits with or without sign; a ten-digit number is taken for the latest century that is not after `today`,
 * or a hundred years earlier with a plus sign.
 */
export function readPersonnummer(
  text: string,
  kind: 'personal_identity_number' | 'coordination_number',
  today: PlainDate,
): { ok: true; number: Personnummer; birthDate: PlainDate } | { ok: false; refusal: CannotRead } {
  const match = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{3})(\d)$/.exec(text.replaceAll(' ', ''))
  if (!match) return { ok: false, refusal: { reason: 'malformed_number', kind } }
  const [, century, year = '', month = '', day = '', sign, serial = '', check = ''] = match
  if (luhnDigit(`${year}${month}${day}${serial}`) !== Number(check))
    return { ok: false, refusal: { reason: 'wrong_checksum', kind } }
  const dayOfMonth = kind === 'coordination_number' ? Number(day) - 60 : Number(day)
  const birthDate = birthDateOf({ century, year, month, day: dayOfMonth, sign: sign ?? '' }, today)
  if (!birthDate || isAfter(birthDate, today) || ageOn(birthDate, today) > 125) {
    return { ok: false, refusal: { reason: 'impossible_birth_date', kind } }
  }
  const full = `${String(birthDate.year).padStart(4, '0')}${month}${day}${serial}${check}`
  return { ok: true, number: new Personnummer(full), birthDate }
}

function birthDateOf(
  parts: { century: string | undefined; year: string; month: string; day: number; sign: string },
  today: PlainDate,
): PlainDate | undefined {
  if (parts.day < 1) return undefined
  const rest = `-${parts.month}-${String(parts.day).padStart(2, '0')}`
  if (parts.century) return parsePlainDate(`${parts.century}${parts.year}${rest}`)
  const thisCentury = Math.floor(today.year / 100)
  const candidates = [thisCentury, thisCentury - 1, thisCentury - 2]
    .map((century) => parsePlainDate(`${century}${parts.year}${rest}`))
    .filter((date) => date !== undefined && !isAfter(date, today))
  return parts.sign === '+' ? candidates[1] : candidates[0]
}

/** The check digit of nine digits by Luhn's method. */
export function luhnDigit(nineDigits: string): number {
  let sum = 0
  for (let at = 0; at < nineDigits.length; at += 1) {
    const product = Number(nineDigits[at]) * (at % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return (10 - (sum % 10)) % 10
}

/** How a number is shown where it need not be read in full. */
export function maskIdentifier(kind: IdentifierKind, value: string): string {
  switch (kind) {
    case 'personal_identity_number':
    case 'coordination_number':
      return `${value.slice(0, 8)}-••••`
    case 'lma_card':
      return `${'•'.repeat(Math.max(0, value.length - 3))}${value.slice(-3)}`
    case 'case_number':
      return value
  }
}

/** Whether a text can be the number of an LMA card. The form is our own assumption: eight digits. */
export function isLmaCardNumber(text: string): boolean {
  return /^\d{8}$/.test(text)
}
