// data: who may tell whom what, for what and since when, written down a second time and apart from the product's own rows

/** One line of the table: a flow as a reader of the statutes would note it, by the number of its row. */
export interface FlowLine {
  readonly row: string
  readonly tells: readonly string[]
  readonly isTold: readonly string[]
  /** `*` for whatever purpose. */
  readonly purpose: string
  readonly what: readonly string[]
  readonly first: string
  readonly last: string
  readonly how: 'duty' | 'asked' | 'weigh' | 'consent' | 'lawyer' | 'never'
  readonly aboutChildren: boolean
  /** Whether it reaches what health care keeps, and what the social services keep. */
  readonly barsHealth: boolean
  readonly barsSocial: boolean
}

const authorities = 'MV AF FK SKV PM POL MD LST REG KOM AMB'
const payers = 'MV AF FK PM KOM'
const payments =
  'identity family contact permit reception population_registration establishment absence benefit relocation'
const outsidersToGrounds = 'KOM AF SKV REG LST SSC SO MYN UNI CIV ASS INT'

/** row | who tells | who is told | for what | which data | first day | last day | how */
const lines = `
1 | MV | REG | offer_health_examination | identity language contact family | | | duty
2 | MV | REG | health_care | contact | | | duty
2 | MV | KOM | address_in_reception | contact | | | lawyer
3 | MV | KOM | schooling | identity family language contact education_work | | | lawyer
4 | MV KOM | KOM | appoint_guardian | identity language contact guardian | | | duty child
5 | MV | KOM | care_of_unaccompanied_child | identity family language contact housing_needs settlement | | 2026-09-30 | duty child
5 | MV | KOM | care_of_unaccompanied_child | identity family language contact housing_needs settlement | 2026-10-01 | | lawyer
6 | MV | SKV | population_registration | identity family permit contact | | | duty
7 | MV | FK | social_insurance | identity permit | | | duty
7 | MV | PM | pension | identity permit | | | duty
8 | MV | AF | establishment | identity language permit education_work | 2018-01-01 | | duty
9 | MV | KOM | reception_after_anvisning | identity family language contact permit education_work housing_needs settlement | 2017-08-01 | | duty
10 | KOM | MV | close_reception_and_start_grants | reception | | | duty
11 | AF | FK | pay_benefit | establishment | 2018-01-01 | | duty
12 | AF | FK | suspend_benefit | absence | 2018-01-01 | | duty
13 | FK | KOM | social_assistance | benefit | 2025-07-01 | | asked
14 | AF | KOM | social_assistance | establishment | 2025-07-01 | | asked
15 | AF | MV | end_daily_allowance | establishment | 2018-01-01 | | duty
16 | KOM | AF | plan_follow_up | establishment absence | | | lawyer
17 | KOM | AF | orientation_certificate | establishment | | | consent
18 | REG | KOM AF | adapt_efforts | health | | | consent
19 | REG | MV | permit_case | health | | | asked
20 | SKV | MV | close_reception | population_registration | | | duty
20 | SKV | FK | social_insurance | population_registration | | | duty
20 | SKV | KOM | municipal_services | population_registration | | | duty
20 | SKV | REG | health_care | population_registration | | | duty
21 | MV | SKV | deregistration | permit | | | duty
22 | KOM | POL MV | enforcement | contact | | | asked
23 | MV | POL | enforcement | identity contact return_case | | | duty
24 | MD | MV POL KOM | stay_of_enforcement | appeal | | | duty
25 | KOM REG | MV | state_grant | grant_claim | | | duty
25 | KOM REG | MV | state_grant_asylum | grant_claim | 2017-06-01 | | duty
25 | REG | MV | state_grant_care | grant_claim | | | duty
26 | SKV | MV | split_grant | relocation | | | duty
26 | SKV | KOM | continue_services | relocation | | | duty
29 | MV AF FK LST REG KOM | KOM | child_protection | child_concern identity contact | 2025-07-01 | | duty child
30 | ${payers} | ${payers} | wrong_payment_control | ${payments} | 2024-07-01 | | weigh nohealth nosocial
30 | ${authorities} | ${authorities} | wrong_payment_control | ${payments} | 2025-12-01 | | weigh nohealth
3:TPD | MV | KOM | housing_temporary_protection | identity family language contact permit housing_needs settlement | 2022-07-01 | | duty
3:7:15c | AF | MV | maintenance_requirement | identity establishment | 2021-07-20 | | asked
3:17:1 | KOM | MV POL MD | permit_case | family | | | asked
3:17:1 | KOM | SAPO | permit_case | contact family | | | asked
3:7:4-8 | POL | MV | enforcement | return_case | | | duty
3:7:13 | KV | MV POL | enforcement | return_case | | | duty
3:15:10 | PM SKV CSN | KOM | social_assistance | benefit | 2025-07-01 | | asked
3:15:4 | KOM | MV AF FK PM | avoid_wrong_payment | benefit | 2025-07-01 | | duty
3:307:4 | AF FK MV POL SKV | AF FK MV POL SKV | workplace_inspection | identity permit establishment benefit | 2024-07-01 | | weigh nohealth nosocial
3:32c | MV AF FK PM POL MD LST REG KOM AMB MYN SAPO KV CSN | SKV | correct_register | population_registration | | | duty
3:163:9 | SKV | KOM | child_without_guardian | guardian family | 2026-07-01 | | duty child
3:20:33 | KOM | KOM | sfi_elsewhere | establishment | | | duty
10:2 | AMB | MV | permit_application | identity family language contact | | | duty
10:2 | MV | AMB | permit_card | identity permit | | | duty
6:5 | UNI | MV | study_permit | identity contact education_work | | | duty
10:27 | MV | KOM | family_on_the_way | identity family contact settlement | | | lawyer
3:1138:10 | KOM | KOM | orientation_elsewhere | establishment | | | duty
3:170 | ${authorities} | POL | crime_fighting | identity contact family benefit | 2025-04-01 | | lawyer
3:263 | AF FK SKV | POL | enforcement | contact | | | lawyer
1.3:27 | ${authorities} | ${authorities} | obvious_interest | identity family language contact permit education_work housing_needs guardian settlement reception population_registration establishment absence benefit relocation return_case appeal | | | weigh nohealth nosocial
1.3:6:5 | SKV | AF | establishment | population_registration | | | asked
10:14 | KOM | CIV | referral | contact | | | consent
37:1 | ${authorities} | ${outsidersToGrounds} | * | protection_grounds | | | never
30:12 | MV | FK PM | * | protection_grounds | 2016-02-12 | | lawyer
25:1 | REG | FK | * | health | | | lawyer
28:11 | AF | KOM | * | absence | | | lawyer
ssbtek | MV | KOM | social_assistance | benefit | | | lawyer
212:6 | MV | SO | * | identity | 2019-06-01 | | lawyer`

export const flowTable: readonly FlowLine[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [row = '', tells = '', isTold = '', purpose = '', what = '', first, last, how = ''] = line
      .split('|')
      .map((field) => field.trim())
    const [kind = '', ...marks] = how.split(' ')
    return {
      row,
      tells: tells.split(' '),
      isTold: isTold.split(' '),
      purpose,
      what: what.split(' '),
      first: first || '2015-01-01',
      last: last || '9999-12-31',
      how: kind as FlowLine['how'],
      aboutChildren: marks.includes('child'),
      barsHealth: marks.includes('nohealth'),
      barsSocial: marks.includes('nosocial'),
    }
  })
