import { expect, test } from 'vitest'
import { chosenOf } from './tellings.ts'

const telling = (basisId: string, recipient: string) => ({
  ...{
    basisId,
    recipient,
    recipientName: recipient,
    categories: [],
    source: 'SFS 2006:97 7 kap. 5 §',
    sentence: '',
    on: [],
  },
})

test('all who were told of the household are told of whoever comes, but those whose tick was taken away', () => {
  const tellings = [telling('mv-skv-registration', 'SKV'), telling('mv-fk-insurance', 'FK')]
  expect(chosenOf(tellings, {})).toEqual([
    { basisId: 'mv-skv-registration', recipient: 'SKV' },
    { basisId: 'mv-fk-insurance', recipient: 'FK' },
  ])
  expect(chosenOf(tellings, { 'mv-fk-insurance FK': true, 'mv-skv-registration SKV': false })).toEqual([
    { basisId: 'mv-skv-registration', recipient: 'SKV' },
  ])
})
