/** Whose permit gives a right to an anvisning. */
export {
  type MemberToAssign,
  permitThatAssigns,
  type WhyNotAssignableHousehold,
} from './chains/assignable-household.ts'
export { type PermitToAssign, type WhyNotAssignable, whyNotAssignable } from './chains/assignable-permit.ts'
/** Which steps belong to a journey, whose turn it is and whether it is at its end, from how its steps have turned out. */
export {
  type Belonging,
  belongings,
  follows,
  isAtEnd,
  outcomesOf,
  plainlyDone,
  readySteps,
  type TurnedOut,
} from './chains/branches.ts'
/** Where a chain is described: its milestones, their owners, dependencies, deadlines and proposed disclosures. */
export {
  type AskedFor,
  type ChainKey,
  type ChainTemplate,
  chainKeys,
  derivedRoles,
  isFixedRole,
  journeyStart,
  kindOfRole,
  type MeaningOfEnd,
  type MilestoneDeadline,
  type MilestoneTemplate,
  type NamedDay,
  namedDays,
  type OpenedChain,
  type Outcome,
  type ProposedDisclosure,
  type ResponsibleRole,
} from './chains/chain-template.ts'
/** The chains in force, and one of them on a day; a day that is not covered is an error. */
export { chainTemplate, chainTemplates, findMilestoneTemplate } from './chains/chains.ts'
/** How many persons can be shown to others, and how the glass round a protected identity is broken. */
export { isDeparture } from './chains/departure.ts'
/** A step that a chain begins with done, and how it turned out. */
export { doneStep } from './chains/done-step.ts'
/** Whom the chain of establishment is for. */
export { type EstablishmentAge, establishmentAges, isOfEstablishmentAge } from './chains/establishment-age.ts'
export { type FlipDayLine, flipDayLines, flipDayLinesOn } from './chains/flip-day-lines.ts'
/** What is known of those who walk a chain, and is no step of it. */
export { factsNeeded, isKnownFact, type KnownFact, knownFacts } from './chains/known-facts.ts'
/** Reads a chain from the text of its file and refuses it, naming file, line and milestone, when something in it is wrong. */
export { readTemplate } from './chains/read-template.ts'
/** Until when the EU has decided that temporary protection holds. */
export {
  type TemporaryProtectionEnd,
  temporaryProtectionEndOn,
  temporaryProtectionEnds,
} from './chains/temporary-protection-ends.ts'
/** Every way through a chain, for whoever wants to be sure that each has an end. */
export { type Walk, walksOf } from './chains/walk-template.ts'
/** What happens in a life, and what it does to the chains under way. */
export { type ChangeKind, type ChangeRule, changeKinds } from './changes/change-rule.ts'
export { changeRuleOn, changeRules } from './changes/change-rules.ts'
/** What a rule gives from what is known: the day, and every step to it; or why not, and what is possible. */
export { computeDeadline } from './deadlines/compute-deadline.ts'
export {
  type AnchorShift,
  type DeadlineKey,
  type DeadlineKind,
  type DeadlineRule,
  deadlineKeys,
  type Extension,
  type ExtensionGround,
  extensionGrounds,
  type Offset,
  type Pause,
  type PauseGround,
  pauseGrounds,
  type ShiftGround,
  shiftGrounds,
} from './deadlines/deadline-rule.ts'
/** Every deadline as a dated row. */
export { deadlineRules } from './deadlines/deadline-rules.ts'
export type {
  CannotCount,
  CannotExtend,
  CannotPause,
  CannotShift,
  CountedDeadline,
  DeadlineFacts,
  DeadlineStep,
  ExtensionFact,
  PauseFact,
} from './deadlines/deadline-step.ts'
/** The deadline in force on a day, and the last day it gives from an anchor. */
export { deadlineFrom, deadlineRule } from './deadlines/deadlines.ts'
/** The steps in words, with the arithmetic written out. */
export { type DeadlineLine, explainDeadline } from './deadlines/explain-deadline.ts'
/** How much of something the law asks for, where it names an amount and no day. */
export { type Extent, type ExtentKey, extentKeys, extentOn, extents } from './deadlines/extents.ts'
/** Public holidays and working days. */
export { type DayOff, dayOffOn, isSwedishHoliday, isWorkingDay, nextWorkingDay } from './holidays/holidays.ts'
/** The kinds of personal data that the law tells apart. */
export { type CategoryFact, type InformationCategory, informationCategories } from './information/categories.ts'
/** Whose say a child's consent needs, by age, and how long a consent may last. */
export { type ChildSay, childSayOn, consentTermsOn } from './information/consent-terms.ts'
/** Questions to the law on information: what opens a flow on a day, why it is closed, which secrecy applies. */
export {
  breakingRuleOn,
  dataProtectionActOn,
  type Flow,
  findLegalBasis,
  isExcluded,
  legalBasesOn,
  registerStatuteOn,
  secrecyAt,
  secrecyRulesOn,
  sourceKindsOf,
} from './information/information.ts'
/** Every paragraph that opens a flow; ids are unique and never used again for another flow. */
export { legalBases } from './information/legal-bases.ts'
export type {
  BreakingKey,
  LegalBasis,
  MissingBasis,
  PublicMatter,
  RegisterStatute,
  SecrecyBreakingRule,
  SecrecyRule,
  SecrecyStrength,
} from './information/legal-basis.ts'
/** Flows that people ask for and that no basis opens by itself. */
export { missingBases } from './information/missing-bases.ts'
/** What carries no personal data. */
export { publicMatters } from './information/public-matters.ts'
/** Who may reach into whose register by wire. */
export { registerStatutes } from './information/register-statutes.ts'
/** The rules by which secrecy yields, and what does not yield to them. */
export { secrecyBreakingRules } from './information/secrecy-breaking.ts'
/** Secrecy by line of work. */
export { secrecyRules } from './information/secrecy-rules.ts'
/** Numbers to receive by anvisning, for counties and the country. */
export {
  type Lanstal,
  lanstal,
  lanstalOn,
  type NationalTotal,
  nationalTotalOn,
  nationalTotals,
} from './municipalities/lanstal.ts'
/** The 21 counties and 290 municipalities. */
export {
  type County,
  counties,
  findCounty,
  findMunicipality,
  type Municipality,
  municipalities,
} from './municipalities/municipalities.ts'
/** `Halmstads kommun`, `Borås stad`, `Umeå kommun`. */
export { municipalityName } from './municipalities/municipality-name.ts'
export { type Contact, contactOf } from './organisations/contacts.ts'
export {
  type OrganisationFact,
  type OrganisationKind,
  organisationKinds,
  type Territory,
} from './organisations/organisation.ts'
/** Every organisation of the chain. */
export { findOrganisation, findOrganisationOfCounty, organisations } from './organisations/organisations.ts'
export { disclosableCount, smallestCounts } from './protection/disclosable-count.ts'
export { type OpeningRule, openingRule, openingRules } from './protection/opening-rules.ts'
/** The reforms since 2024 and those that may come: what they are and what they have changed here. */
export type { Reform, ReformEffect } from './reforms/reform.ts'
export { reforms } from './reforms/reforms.ts'
/** How long what the platform holds is kept, and the least number of a cell that is shown. */
export { householdKeeping, retentionRule, smallestCell } from './retention/retention.ts'
export { type RecordKind, type RetentionRule, recordKinds } from './retention/retention-rule.ts'
export { retentionRules } from './retention/retention-rules.ts'
/** What limits a person's rights to be told and to object. */
export {
  type DelayGround,
  delayGrounds,
  delayGroundsOn,
  findDelayGround,
  objectionExcludedOn,
} from './rights/person-rights.ts'
/** The one mechanism for everything that holds between two days. */
export { type Dated, findOverlaps, getRuleOn, isInForce, type Mark, ruleOn } from './rules/dated.ts'
/** What a citation rests on. */
export { resolveSource } from './sources/sources.ts'
export { type SourceOfLaw, statutes } from './sources/statutes.ts'
/** Texts, and which languages a native reader has gone through. */
export { type OfficerText, type PlainText, textsReviewed } from './texts/texts.ts'
/** What can be done at a meeting place, for which step, and what to bring. */
export { paperNames, visitErrand, visitErrands, visitErrandsOn } from './visits/errands.ts'
export { type ErrandKey, errandKeys, type PaperKey, paperKeys, type VisitErrand } from './visits/visit-errand.ts'
