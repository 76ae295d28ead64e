import { type PlainDate, parsePlainDate } from '@kedjan/kernel'
import type { CastHousehold } from './cast-household.ts'
import { asked, child, grownUp, ofArrived, single, written } from './cast-members.ts'
import { visitors } from './cast-visitors.ts'
import { lmaCard } from './numbers.ts'

/** The day on which the visitor comes in. */
export const firstVisit = '2026-11-24'

const story: CastHousehold = {
  caseNumber: 'K-2026-00417',
  permit: { ground: 'refugee', decidedOn: '2026-10-02', validTo: '2029-10-02' },
  address: 'Provboendet, rum 14',
  anvisning: { on: '2026-11-23', to: 'K1380', receiveBy: '2026-12-14' },
  days: {},
  left: { '*': 'always' },
  members: [
    {
      ...grownUp,
      ...written('Amina', 'al-Tajribi', 'أمينة التجريبي'),
      birthDate: '1988-03-01',
      sex: 'female',
      citizenship: 'SY',
      position: 'reference_person',
      lmaCard: lmaCard('K-2026-00417', 1),
      phone: '+46 70 174 06 41',
      educationYears: 12,
      occupation: 'lärare',
    },
    {
      ...grownUp,
      ...written('Karim', 'al-Tajribi', 'كريم التجريبي'),
      birthDate: '1985-01-01',
      sex: 'male',
      citizenship: 'SY',
      position: 'adult',
      lmaCard: lmaCard('K-2026-00417', 2),
      phone: '+46 70 174 06 42',
      needs: ['step_free'],
      educationYears: 9,
      occupation: 'elektriker',
    },
    child(['Layla', 'ليلى'], '2011-05-17', 'female', 3),
    child(['Omar', 'عمر'], '2017-02-09', 'male', 4),
    child(['Nour', 'نور'], '2024-06-30', 'female', 5),
  ],
}

const settled: CastHousehold = {
  caseNumber: 'K-2026-00031',
  permit: { ground: 'temporary_protection', decidedOn: '2026-03-04', validTo: '2027-03-04' },
  address: 'Provboendet, rum 3',
  anvisning: { on: '2026-03-19', to: 'K0581', receiveBy: '2026-05-15' },
  days: {
    acknowledgement: '2026-03-23',
    housing_reported: '2026-04-13',
    date_agreed: '2026-04-17',
    population_registration: '2026-05-18',
  },
  left: {},
  members: [
    {
      given: 'Oksana',
      family: 'Zrazkova',
      asWritten: 'Оксана Зразкова',
      writtenLanguage: 'uk',
      birthDate: '1991-08-24',
      sex: 'female',
      citizenship: 'UA',
      position: 'reference_person',
      languages: [
        { code: 'uk', interpreter: true },
        { code: 'en', interpreter: false },
      ],
      needs: [],
      needsAsked: asked,
      protection: 'none',
      lmaCard: lmaCard('K-2026-00031', 1),
      educationYears: 16,
      occupation: 'ekonom',
    },
  ],
}

const waiting: CastHousehold = {
  caseNumber: 'K-2026-00655',
  permit: { ground: 'subsidiary_protection', decidedOn: '2026-11-09', validTo: '2027-12-09' },
  address: 'Provboendet, rum 61',
  days: {},
  left: { anvisning: '2026-12-15' },
  members: [
    single({
      number: 655,
      name: ['Samuel', 'Fetena', 'ሳሙኤል ፈተና'],
      language: 'ti',
      citizenship: 'ER',
      born: '1998-12-11',
    }),
  ],
}

/** Received in Norrköping and not yet registered: everything of the first visit lies ahead. */
const arrived: CastHousehold = {
  caseNumber: 'K-2026-00488',
  permit: { ground: 'refugee', decidedOn: '2026-09-14', validTo: '2029-09-14' },
  address: 'Provboendet, rum 22',
  anvisning: { on: '2026-10-01', to: 'K0581', receiveBy: '2026-11-16' },
  days: { acknowledgement: '2026-10-05', housing_reported: '2026-10-19', date_agreed: '2026-10-26' },
  left: { population_registration: 'always' },
  members: [
    ofArrived(1, ['Zubayda', 'زبيدة'], '1990-02-11', 'female', 'reference_person'),
    ofArrived(2, ['Tariq', 'طارق'], '1987-09-30', 'male', 'adult'),
    ofArrived(3, ['Rima', 'ريما'], '2013-04-18', 'female', 'child'),
    ofArrived(4, ['Sami', 'سامي'], '2018-08-07', 'male', 'child'),
    ofArrived(5, ['Hana', 'هنا'], '2023-12-01', 'female', 'child'),
  ],
}

/** Households on their way to Halmstad, each left where a coordinator must do something. */
const halmstadDesk: CastHousehold[] = [
  toHalmstad(512, '2026-11-11', { acknowledgement: '2026-12-08' }, ['Farid', 'Azmayeshi', 'فرید آزمایشی']),
  toHalmstad(533, '2026-11-18', { acknowledgement: '2026-12-03' }, ['Nasir', 'Namuna', 'نصیر نمونه']),
  toHalmstad(541, '2026-11-20', { acknowledgement: '2026-12-04' }, ['Hamid', 'Mesali', 'حمید مثالی']),
  toHalmstad(466, '2026-10-12', { date_agreed: '2026-12-02' }, ['Jawad', 'Azmayeshi', 'جواد آزمایشی']),
]

function toHalmstad(
  number: number,
  on: string,
  left: Record<string, string>,
  name: [given: string, family: string, asWritten: string],
): CastHousehold {
  const caseNumber = `K-2026-00${number}`
  const day = read(on)
  return {
    caseNumber,
    permit: { ground: 'refugee', decidedOn: day.subtract({ days: 21 }).toString(), validTo: null },
    address: `Provboendet, rum ${number % 100}`,
    anvisning: { on, to: 'K1380', receiveBy: day.add({ months: 2 }).toString() },
    days: { acknowledgement: '2026-10-15', housing_reported: '2026-11-04' },
    left,
    members: [
      single({
        number,
        name,
        language: 'prs',
        citizenship: 'AF',
        born: `19${70 + (number % 30)}-04-15`,
      }),
    ],
  }
}

export const cast = { story, settled, waiting, arrived }
export const castHouseholds: readonly CastHousehold[] = [story, settled, waiting, arrived, ...halmstadDesk, ...visitors]

const byCaseNumber = new Map(castHouseholds.map((household) => [household.caseNumber, household]))

export function findCast(caseNumber: string): CastHousehold | undefined {
  return byCaseNumber.get(caseNumber)
}

/** A question that one organisation of the cast puts to another on a day. */
export const castReferrals = [
  {
    on: '2026-11-19',
    from: 'K0581',
    to: 'SO_0581',
    caseNumber: settled.caseNumber,
    subject: 'Hjälp att skaffa id-kort och bankkonto',
  },
  { on: '2026-11-20', from: 'K0581', to: 'RK', caseNumber: settled.caseNumber, subject: 'Språkkafé och nätverk' },
]

function read(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (!day) throw new Error(`${text} is not a day`)
  return day
}
