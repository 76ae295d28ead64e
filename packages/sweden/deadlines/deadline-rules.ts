import type { DeadlineRule } from './deadline-rule.ts'
import { anvisningRules } from './rules/anvisning.ts'
import { appealRules } from './rules/appeal.ts'
import { asylumRules } from './rules/asylum.ts'
import { benefitRules } from './rules/benefit.ts'
import { cooperationRules } from './rules/cooperation.ts'
import { educationRules } from './rules/education.ts'
import { establishmentRules } from './rules/establishment.ts'
import { familyRules } from './rules/family.ts'
import { permitRules } from './rules/permit.ts'
import { receptionRules } from './rules/reception.ts'
import { registrationRules } from './rules/registration.ts'
import { returnRules } from './rules/return.ts'
import { schoolRules } from './rules/school.ts'
import { unaccompaniedMinorRules } from './rules/unaccompanied-minor.ts'
import { workRules } from './rules/work.ts'

/** By subject. A new wording is a new row, and the old one gets its last day. */
export const deadlineRules: readonly DeadlineRule[] = [
  ...anvisningRules,
  ...receptionRules,
  ...asylumRules,
  ...unaccompaniedMinorRules,
  ...schoolRules,
  ...appealRules,
  ...returnRules,
  ...registrationRules,
  ...establishmentRules,
  ...educationRules,
  ...benefitRules,
  ...familyRules,
  ...permitRules,
  ...workRules,
  ...cooperationRules,
]
