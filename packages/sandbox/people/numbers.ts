import { parsePlainDate } from '@kedjan/kernel'
import { luhnDigit } from '@kedjan/modules/persons'
import type { Random } from '../random.ts'

type Sex = 'female' | 'male' | 'other' | 'unknown'

/** Birth numbers of synthetic people; the last digit is even for women and odd for men. */
const birthNumbers = {
  even: [980, 982, 984, 986, 988, 990, 992, 994, 996, 998],
  odd: [981, 983, 985, 987, 989, 991, 993, 995, 997, 999],
}

/** Every personal identity number that a synthetic person of this birth date and sex can get, as twelve digits. */
export function possibleNumbers(birthDate: string, sex: Sex): string[] {
  const serials = sex === 'male' ? birthNumbers.odd : birthNumbers.even
  const day = birthDate.replaceAll('-', '')
  return serials.map((serial) => withCheckDigit(day, serial))
}

/** A coordination number: as a personal identity number, with sixty added to the day. */
export function coordinationNumber(random: Random, birthDate: string, sex: Sex): string {
  const born = parsePlainDate(birthDate)
  if (!born) throw new Error(`${birthDate} is not a day`)
  const day = `${birthDate.slice(0, 4)}${birthDate.slice(5, 7)}${born.day + 60}`
  return withCheckDigit(day, random.pick(sex === 'male' ? birthNumbers.odd : birthNumbers.even))
}

function withCheckDigit(eightDigits: string, serial: number): string {
  return `${eightDigits}${serial}${luhnDigit(`${eightDigits.slice(2)}${serial}`)}`
}

/** The number of an LMA card: eight digits, made of the case number and the place in the household. */
export function lmaCard(caseNumber: string, position: number): string {
  return `${caseNumber.slice(4, 6)}${caseNumber.slice(7)}${position}`
}

/** A number of the series that the Swedish authority for telephony keeps for film and fiction. */
export function phoneNumber(random: Random): string {
  return `+46 70 174 06 ${random.between(5, 99).toString().padStart(2, '0')}`
}
