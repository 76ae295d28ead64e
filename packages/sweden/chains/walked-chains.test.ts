import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { follows } from './branches.ts'
import type { ChainKey, ChainTemplate } from './chain-template.ts'
import { chainTemplate } from './chains.ts'
import { type Walk, walksOf } from './walk-template.ts'

const chain = (key: ChainKey, day = '2026-11-24') => chainTemplate(key, Temporal.PlainDate.from(day))

/** The steps of a chain in their order: whose, and after which. */
function stepsOf({ milestones }: ChainTemplate): string[] {
  return milestones.map(({ key, responsible, dependsOn, only }) => {
    const branch = Object.entries(only ?? {}).map(([step, outcomes]) => `${step}=${outcomes.join('/')}`)
    const after = [dependsOn.join(' '), branch.length === 0 ? '' : `when ${branch.join(' and ')}`]
    return [`${responsible} ${key}`, ...after.filter((text) => text !== '')].join(' < ')
  })
}

/** Where the ways through a chain lead, each once. */
function endsOf(template: ChainTemplate): string[] {
  return [...new Set(walksOf(template).flatMap((walk) => endsOfWalk(template, walk)))].sort()
}

function endsOfWalk({ opens, waysOut }: ChainTemplate, { turnedOut }: Walk): string[] {
  const opened = opens.map((way) => ({ ...way, leads: `opens ${way.chain}` }))
  const left = waysOut.map((way) => ({ ...way, leads: way.means }))
  return [...opened, ...left]
    .filter((way) => follows(turnedOut, way))
    .map(({ after, leads }) => `${after}=${turnedOut.get(after)} → ${leads}`)
}

describe('the ways through a chain', () => {
  it('family reunification goes from the embassy to a settlement of its own', () => {
    expect(stepsOf(chain('family_reunification'))).toEqual([
      'embassy application',
      'embassy interview < application',
      'MIGR kinship < interview',
      'MIGR dna_analysis < kinship < when kinship=dna_offered',
      'MIGR maintenance_question < application',
      'MIGR anchor_answer < maintenance_question < when maintenance_question=asked',
      'MIGR decision < kinship dna_analysis maintenance_question anchor_answer',
      'embassy decision_served < decision',
      'embassy permit_card < decision_served < when decision=granted',
      'MIGR arrival < permit_card',
      'MIGR municipality_informed < arrival < when arrival=arrived',
      'MIGR grant_group < arrival < when arrival=arrived',
      'embassy appeal_or_final < decision_served < when decision=rejected',
    ])
    expect(endsOf(chain('family_reunification'))).toEqual([
      'appeal_or_final=appealed → opens appeal',
      'appeal_or_final=final → closed',
      'arrival=arrived → opens settlement_own',
      'arrival=never_came → closed',
    ])
  })

  it('a work permit goes on to the next one, or out', () => {
    expect(stepsOf(chain('work_permit'))).toEqual([
      'MIGR offer',
      'MIGR union_opinion < offer',
      'MIGR application < offer',
      'MIGR decision < application union_opinion',
      'MIGR decision_served < decision',
      'embassy permit_card < decision_served < when decision=granted and application=from_abroad',
      'MIGR permit_card_in_sweden < decision_served < when decision=granted and application=in_sweden',
      'MIGR work_started < permit_card permit_card_in_sweden',
      'MIGR address < permit_card permit_card_in_sweden',
      'SKV population_registration < address',
      'SKV identity_card < population_registration < when population_registration=registered',
      'FK insured < population_registration < when population_registration=registered',
      'residence_municipality school_place < population_registration < when population_registration=registered',
      'MIGR work_period < work_started < when work_started=started',
      'MIGR lost_job < work_period < when work_period=job_lost',
      'MIGR appeal_or_final < decision_served < when decision=rejected and application=in_sweden',
      'embassy appeal_or_final_abroad < decision_served < when decision=rejected and application=from_abroad',
    ])
    expect(endsOf(chain('work_permit'))).toEqual([
      'appeal_or_final=appealed → opens appeal',
      'appeal_or_final=final → opens return_voluntary',
      'appeal_or_final_abroad=appealed → opens appeal',
      'appeal_or_final_abroad=final → closed',
      'lost_job=leaves → departed',
      'lost_job=new_job → opens work_permit',
      'lost_job=revoked → opens return_voluntary',
      'work_period=extends → opens work_permit',
      'work_period=leaves → departed',
      'work_started=not_started → closed',
    ])
  })

  it('studies begin with the admission, and a missing registration is asked about before anything is decided', () => {
    expect(stepsOf(chain('study'))).toEqual([
      'university admission',
      'university fee < admission',
      'MIGR application < fee < when fee=paid/exempt',
      'MIGR decision < application',
      'MIGR decision_served < decision',
      'embassy permit_card < decision_served < when decision=granted and application=from_abroad',
      'MIGR permit_card_in_sweden < decision_served < when decision=granted and application=in_sweden',
      'university course_registration < permit_card permit_card_in_sweden',
      'MIGR explanation < course_registration < when course_registration=not_registered',
      'MIGR permit_review < explanation',
      'MIGR address < course_registration < when course_registration=registered',
      'SKV population_registration < address',
      'university studies < course_registration < when course_registration=registered',
      'university studies_after_review < permit_review < when permit_review=kept',
      'MIGR after_studies < studies studies_after_review',
      'MIGR search_decision < after_studies < when after_studies=looks_for_work',
      'MIGR search_time < search_decision < when search_decision=granted',
      'MIGR appeal_or_final < decision_served < when decision=rejected and application=in_sweden',
      'embassy appeal_or_final_abroad < decision_served < when decision=rejected and application=from_abroad',
    ])
    expect(endsOf(chain('study'))).toEqual([
      'after_studies=leaves → departed',
      'after_studies=studies_on → opens study',
      'after_studies=works → opens work_permit',
      'appeal_or_final=appealed → opens appeal',
      'appeal_or_final=final → opens return_voluntary',
      'appeal_or_final_abroad=appealed → opens appeal',
      'appeal_or_final_abroad=final → closed',
      'fee=not_paid → closed',
      'permit_review=revoked → opens return_voluntary',
      'search_decision=rejected → opens return_voluntary',
      'search_time=leaves → departed',
      'search_time=works → opens work_permit',
    ])
  })

  it.each(['2025-06-01', '2026-11-24'])('establishment as of %s goes from enrolment to the exit', (day) => {
    expect(stepsOf(chain('establishment', day))).toEqual([
      'AF enrolment',
      'AF mapping < enrolment',
      'AF conditions < enrolment',
      'AF examined_again < conditions < when conditions=not_yet',
      'AF instead < conditions < when conditions=not_met',
      'AF placement < mapping conditions < when conditions=met',
      'FK benefit_application < placement',
      'FK first_payment < benefit_application',
      'residence_municipality sfi_start < enrolment',
      'residence_municipality society_orientation < enrolment',
      'AF activities < placement',
      'AF activity_report < placement',
      'AF follow_up < activities',
      'AF re_entry < follow_up < when follow_up=ill/parental_leave',
      'AF exit < follow_up re_entry',
    ])
    expect(endsOf(chain('establishment', day))).toEqual([
      'examined_again=passed → opens establishment',
      'examined_again=too_late → closed',
      'examined_again=works_or_studies → studies_or_works',
      'exit=job_programme → established',
      'exit=other → closed',
      'exit=studies → studies_or_works',
      'exit=work → studies_or_works',
      'instead=job_seeker → closed',
      'instead=other → closed',
      'instead=reconsidered → opens establishment',
      'instead=works_or_studies → studies_or_works',
    ])
  })
})

describe('wordings by date', () => {
  it.each([
    ['2026-05-31', '80 procent', 'SFS 2023:570'],
    ['2026-06-01', '90 procent', 'SFS 2026:295'],
  ])('on %s the wage for a work permit is at least %s of the median (%s)', (day, share, source) => {
    const template = chain('work_permit', day)
    expect(template.source).toBe(source)
    expect(template.milestones.find(({ key }) => key === 'offer')?.help.sv).toContain(share)
  })

  it.each([
    ['2025-12-31', 'högst 24 månader', 'SFS 2017:820'],
    ['2026-01-01', 'inom 36 månader', 'SFS 2025:311'],
  ])('on %s the establishment programme is %s (%s)', (day, length, source) => {
    const template = chain('establishment', day)
    expect(template.source).toBe(source)
    expect(template.milestones.find(({ key }) => key === 'exit')?.help.sv).toContain(length)
  })
})
