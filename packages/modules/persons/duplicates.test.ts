import { describe, expect, it } from 'vitest'
import { compareRegistrations, type Registration } from './duplicates.ts'

/** Rahel Exempel, born 1988-03-12, alone in her household. */
function somebody(changes: Partial<Registration> = {}): Registration {
  return {
    personId: 'one',
    given: 'Rahel',
    family: 'Exempel',
    birthDate: '1988-03-12',
    sex: 'female',
    citizenship: 'ER',
    numbers: [],
    household: [],
    householdId: null,
    relatedTo: [],
    ...changes,
  }
}

type Name = readonly [given: string, family: string, asWritten?: string]

function named([given, family, asWritten]: Name, changes: Partial<Registration> = {}): Registration {
  return somebody({ given, family, ...(asWritten ? { asWritten } : {}), ...changes })
}

describe('two spellings of one name, born on the same day, are likely one person', () => {
  it.each<[Name, Name, string]>([
    [['Rahel', 'Exempel'], ['Rahel', 'Exempel'], 'same_name'],
    [['RAHEL', 'Exempel'], ['Ráhel', 'exempel'], 'same_name'],
    [['Mohammed', 'al-Tajribi'], ['Muhammad', 'Al Tajribi'], 'name_spelt_otherwise'],
    [['Mohamad', 'Tajribi'], ['Mohammed', 'el-Tajribi'], 'name_spelt_otherwise'],
    [['محمد', 'التجريبي'], ['Muhammad', 'al-Tajribi'], 'name_spelt_otherwise'],
    [['Hussein', 'Mithal'], ['Husayn', 'Mithal'], 'name_spelt_otherwise'],
    [['Hossein', 'Mesali'], ['Hussain', 'Mesaly'], 'name_spelt_otherwise'],
    [['Yusuf', 'Mithal'], ['Youssef', 'Mithal'], 'name_spelt_otherwise'],
    [['Zaynab', 'Mithal'], ['Zeinab', 'Mithaal'], 'name_spelt_otherwise'],
    [['Khaled', 'Mithal'], ['Khalid', 'Mithal'], 'name_spelt_otherwise'],
    [['Fatima', 'Mithal'], ['Fatimah', 'Mithal'], 'name_spelt_otherwise'],
    [['Abd al-Rahman', 'Mithal'], ['Abdulrahman', 'Mithal'], 'name_spelt_otherwise'],
    [['Abdirahman', 'Tijaabo'], ['Abdel Rahman', 'Tijabo'], 'name_spelt_otherwise'],
    [['عبد الرحمن', 'مثال'], ['Abdurrahman', 'Mithal'], 'name_spelt_otherwise'],
    [['Dhia', 'Mithal', 'ضياء مثال'], ['Zia', 'Mesal', 'ضیاء مثال'], 'name_spelt_otherwise'],
    [['Oleksandr', 'Zrazkov'], ['Aleksandr', 'Zrazkov'], 'name_spelt_otherwise'],
    [['Оксана', 'Зразкова'], ['Oksana', 'Zrazkova'], 'name_spelt_otherwise'],
    [['Yuliia', 'Zrazkova'], ['Юлія', 'Зразкова'], 'name_spelt_otherwise'],
    [['Nataliia', 'Shevchenko'], ['Natalya', 'Schevtchenko'], 'name_spelt_otherwise'],
    [['ሳሙኤል', 'ፈተና'], ['Samuel', 'Fetena'], 'name_spelt_otherwise'],
    [['Tsegay', 'Fetena'], ['ጸጋይ', 'ፈተና'], 'name_spelt_otherwise'],
    [['Tesfay', 'Fetena'], ['Tesfai', 'Fetenna'], 'name_spelt_otherwise'],
    [['Rahel', 'Exempel'], ['Exempel', 'Rahel'], 'name_in_other_order'],
    [['Maria Yohannes', 'Fetena'], ['Maria', 'Yohannes Fetena'], 'name_in_other_order'],
    [['Mithal', 'Khalid'], ['Khaled', 'Mithal'], 'name_in_other_order'],
    [['Abdi', 'Ali'], ['Abdi', 'Ali Tijaabo'], 'part_of_name_missing'],
    [['Oksana Petrivna', 'Zrazkova'], ['Oksana', 'Zrazkova'], 'part_of_name_missing'],
    [['Khalid Omar', 'Mithal'], ['Khaled', 'Mithal'], 'part_of_name_missing'],
  ])('%j and %j: %s', (one, other, reason) => {
    const found = compareRegistrations(named(one), named(other, { personId: 'other' }))
    expect(found).toEqual({
      verdict: 'likely',
      for: [reason, 'same_birth_date', 'same_sex', 'same_citizenship'],
      against: [],
    })
    expect(compareRegistrations(named(other), named(one)).verdict).toBe('likely')
  })
})

describe('names that sound near, born on the same day, are two persons', () => {
  it.each<[Name, Name]>([
    [
      ['Hasan', 'Mithal'],
      ['Hussein', 'Mithal'],
    ],
    [
      ['Hassan', 'Mithal'],
      ['Hossein', 'Mithal'],
    ],
    [
      ['حسن', 'مثال'],
      ['حسين', 'مثالي'],
    ],
    [
      ['Omar', 'Mithal'],
      ['Amir', 'Mithal'],
    ],
    [
      ['Amina', 'Mithal'],
      ['Iman', 'Mithal'],
    ],
    [
      ['Mohammed', 'Mithal'],
      ['Mahmoud', 'Mithal'],
    ],
    [
      ['Jamal', 'Mithal'],
      ['Jamil', 'Mithal'],
    ],
    [
      ['Rahel', 'Exempel'],
      ['Rahel', 'Testsson'],
    ],
    [
      ['Rahel', 'Exempel'],
      ['Sara', 'Exempel'],
    ],
    [
      ['Abdi', 'Ali Tijaabo'],
      ['Ali', 'Abdi Hasan'],
    ],
    [
      ['Ali', 'Mithal'],
      ['Mithal', 'Omar'],
    ],
  ])('%j and %j', (one, other) => {
    expect(compareRegistrations(named(one), named(other, { personId: 'other' })).verdict).toBe('none')
  })
})

const sister = { given: 'Sara', family: 'Exempel' }

describe('what else is known decides where a name and a date do not', () => {
  it.each<[string, Partial<Registration>, Partial<Registration>, string]>([
    ['a day and month swapped', {}, { birthDate: '1988-12-03' }, 'possible'],
    [
      'a day and month swapped, with the same household',
      { household: [sister] },
      { birthDate: '1988-12-03', household: [{ given: 'Sarah', family: 'Exempel' }] },
      'likely',
    ],
    ['two born on the first of January', { birthDate: '1988-01-01' }, { birthDate: '1988-01-01' }, 'possible'],
    [
      'two born on the first of January, with the same household',
      { birthDate: '1988-01-01', household: [sister] },
      { birthDate: '1988-01-01', household: [sister] },
      'likely',
    ],
    ['a day that was not known', {}, { birthDate: '1988-01-01' }, 'none'],
    [
      'a day that was not known, with the same household',
      { household: [sister] },
      { birthDate: '1988-01-01', household: [sister] },
      'possible',
    ],
    ['a digit of the day', {}, { birthDate: '1988-03-17' }, 'none'],
    [
      'a digit of the day, with the same household',
      { household: [sister] },
      { birthDate: '1988-03-17', household: [sister] },
      'possible',
    ],
    ['another citizenship', {}, { citizenship: 'ET' }, 'possible'],
    ['another citizenship and a swapped date', {}, { citizenship: 'ET', birthDate: '1988-12-03' }, 'none'],
    ['another sex', {}, { sex: 'male' }, 'none'],
    ['a sex that is not known', {}, { sex: 'unknown' }, 'likely'],
    ['another family name', {}, { family: 'Testsson' }, 'none'],
    [
      'another family name, with the same household',
      { household: [sister] },
      { family: 'Testsson', household: [sister] },
      'possible',
    ],
    [
      'the same number and nothing else',
      { numbers: [{ kind: 'lma_card', value: '12345678' }] },
      { given: 'Omar', birthDate: '1970-05-05', sex: 'male', numbers: [{ kind: 'lma_card', value: '12345678' }] },
      'possible',
    ],
    [
      'the same number and name, another sex',
      { numbers: [{ kind: 'coordination_number', value: '198803729800' }] },
      { sex: 'male', numbers: [{ kind: 'coordination_number', value: '198803729800' }] },
      'likely',
    ],
    [
      'other cards',
      { numbers: [{ kind: 'lma_card', value: '12345678' }] },
      { numbers: [{ kind: 'lma_card', value: '87654321' }] },
      'likely',
    ],
  ])('%s: %#', (_name, one, other, verdict) => {
    expect(compareRegistrations(somebody(one), somebody({ personId: 'other', ...other })).verdict).toBe(verdict)
  })
})

describe('two persons are never taken for one when', () => {
  it.each<[string, Partial<Registration>, Partial<Registration>, string]>([
    ['they are twins with near names in one household', { householdId: 'h' }, { householdId: 'h' }, 'same_household'],
    ['one is written down as kin of the other', { relatedTo: ['other'] }, {}, 'related'],
    ['the other is written down as kin of the one', {}, { relatedTo: ['one'] }, 'related'],
    [
      'each has a personal identity number of their own',
      { numbers: [{ kind: 'personal_identity_number', value: '198803129801' }] },
      { numbers: [{ kind: 'personal_identity_number', value: '198803129819' }] },
      'other_number',
    ],
    ['they are mother and daughter of one name', {}, { birthDate: '2010-06-01' }, 'other_birth_date'],
  ])('%s', (_name, one, other, reason) => {
    const found = compareRegistrations(somebody(one), somebody({ personId: 'other', ...other }))
    expect(found.verdict).toBe('none')
    expect(found.against).toContain(reason)
  })

  it('they are brothers, of one father, born on two days', () => {
    const father = { household: [{ given: 'Omar', family: 'Mithal' }] }
    const one = named(['Karim', 'Mithal'], { ...father, householdId: 'h', birthDate: '2010-02-01' })
    const other = named(['Kamal', 'Mithal'], { ...father, householdId: 'i', birthDate: '2011-09-01' })
    expect(compareRegistrations(one, other)).toMatchObject({ verdict: 'none', against: expect.anything() })
  })
})
