import type { NewPerson, ProtectionLevel, RegisterHousehold } from '@kedjan/contract'
import type { z } from 'zod'
import { emptyNeeds, type NeedsForm, needsBody } from './needs-form.ts'

type Sent = z.input<typeof NewPerson>
type SentHousehold = z.input<typeof RegisterHousehold>

/** One person as typed. */
export interface MemberForm extends NeedsForm {
  key: string
  given: string
  family: string
  asWritten: string
  birthDate: string
  sex: Sent['sex']
  citizenship: string
  position: Sent['position']
  language: string
  interpreter: boolean
  lmaCard: string
  coordinationNumber: string
  phone: string
  educationYears: string
  occupation: string
  protection: ProtectionLevel
}

/** Who comes, whatever for. */
export interface NewHouseholdForm {
  caseNumber: string
  address: string
  municipalityCode: string
  members: readonly MemberForm[]
}

export interface HouseholdForm extends NewHouseholdForm {
  ground: SentHousehold['permit']['ground']
  decidedOn: string
  validTo: string
  settlement: SentHousehold['settlement']
}

export const grounds = ['refugee', 'subsidiary_protection', 'resettled', 'temporary_protection', 'family'] as const
export const sexes = ['female', 'male', 'other', 'unknown'] as const
export const positions = ['reference_person', 'adult', 'child'] as const
export const protections = [
  'none',
  'sekretessmarkering',
  'skyddad_folkbokforing',
  'fingerade_personuppgifter',
  'own_assessment',
] as const

export function emptyMember(position: MemberForm['position']): MemberForm {
  return {
    key: crypto.randomUUID(),
    given: '',
    family: '',
    asWritten: '',
    birthDate: '',
    sex: 'unknown',
    citizenship: '',
    position,
    language: '',
    interpreter: false,
    lmaCard: '',
    coordinationNumber: '',
    phone: '',
    ...emptyNeeds(),
    educationYears: '',
    occupation: '',
    protection: 'none',
  }
}

export function emptyHousehold(today: string): HouseholdForm {
  return { ...emptyNewHousehold(), ground: 'refugee', decidedOn: today, validTo: '', settlement: 'assigned' }
}

export function emptyNewHousehold(): NewHouseholdForm {
  return { caseNumber: '', address: '', municipalityCode: '', members: [emptyMember('reference_person')] }
}

/** The form as the server takes it: what was left empty is left out. */
export function householdBody(form: HouseholdForm) {
  return {
    ...newHouseholdBody(form),
    permit: { ground: form.ground, decidedOn: form.decidedOn.trim(), validTo: form.validTo.trim() || null },
    settlement: form.settlement,
  }
}

export function newHouseholdBody(form: NewHouseholdForm) {
  return {
    caseNumber: form.caseNumber.trim(),
    ...written({ address: form.address, municipalityCode: form.municipalityCode }),
    members: form.members.map(memberBody),
  }
}

function memberBody(member: MemberForm) {
  const { given, family, birthDate, sex, citizenship, position, language, interpreter } = member
  const { asWritten, lmaCard, coordinationNumber, phone, occupation } = member
  return {
    given: given.trim(),
    family: family.trim(),
    birthDate: birthDate.trim(),
    sex,
    citizenship: citizenship.trim().toUpperCase(),
    position,
    languages: language.trim() === '' ? [] : [{ code: language.trim().toLowerCase(), interpreter }],
    ...needsBody(member),
    protection: member.protection,
    ...written({
      asWritten,
      writtenLanguage: asWritten.trim() === '' ? '' : language,
      lmaCard,
      coordinationNumber,
      phone,
      occupation,
    }),
    ...(member.educationYears.trim() !== '' && { educationYears: Number(member.educationYears) }),
  }
}

function written(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  )
}
