import { describe, expect, it } from 'vitest'
import { nameKeys } from './names.ts'

describe('name keys', () => {
  it.each([
    [['Mohammed', 'Muhammad', 'Mohamad', 'محمد'], 'mhmd'],
    [['Yusuf', 'Yousef', 'Jusuf', 'يوسف'], 'jsf'],
    [['Fatima', 'Fatimah', 'Fátima', 'فاطمة'], 'ftm'],
    [['Oleksandr', 'Олександр'], 'alksndr'],
    [['Shevchenko', 'Шевченко'], 'svknk'],
    [['Selam', 'ሰላም'], 'slm'],
    [['Khadija', 'Kadija', 'خديجة'], 'kdj'],
  ])('%s are found under one key', (spellings, key) => {
    for (const spelling of spellings) expect(nameKeys(spelling)).toEqual([key])
  })

  it('gives a key for each word and none for signs', () => {
    expect(nameKeys('Amina  Exempel-Testsson')).toEqual(['amn', 'aksmpl', 'tstsn'])
    expect(nameKeys('--- 123 ’')).toEqual([])
  })
})
