import { describe, expect, it } from 'vitest'
import {
  chainTemplates,
  deadlineRules,
  establishmentAges,
  extents,
  lanstal,
  legalBases,
  missingBases,
  nationalTotals,
  organisations,
  reforms,
  retentionRules,
  secrecyRules,
  temporaryProtectionEnds,
} from '../index.ts'
import { resolveSource } from './sources.ts'
import { statutes } from './statutes.ts'

describe('sources', () => {
  it.each([
    ['SFS 2016:39 10 §', '2016:39'],
    ['SFS 2016:39 11 a §', '2016:39'],
    ['SFS 2009:400 10 kap. 27 §', '2009:400'],
    ['SFS 2006:97 7 kap. 15 b §', '2006:97'],
    ['SFS 2016:38 2–4 §§', '2016:38'],
    ['SFS 1994:137 8 § tredje stycket', '1994:137'],
    ['SFS 2016:874', '2016:874'],
  ])('%s is found', (cited, sfs) => {
    expect(resolveSource(cited)?.sfs).toBe(sfs)
  })

  it.each(['SFS 1900:1 1 §', 'SFS 2016:39 § 10', '2016:39 10 §', 'SFS 2009:400 10:27', 'practice:', ''])(
    '"%s" is not a source',
    (cited) => {
      expect(resolveSource(cited)).toBeUndefined()
    },
  )

  it('practice and agreements are sources without a number', () => {
    expect(resolveSource('agreement: declaration of intent, 2019')).toEqual({
      sfs: '',
      title: 'declaration of intent, 2019',
      seen: 'handbook',
    })
  })

  it('every statute stands once and in order', () => {
    const numbers = statutes.map(({ sfs }) => sfs.split(':').map(Number))
    const sorted = [...numbers].sort(
      ([year = 0, no = 0], [otherYear = 0, otherNo = 0]) => year - otherYear || no - otherNo,
    )
    expect(numbers).toEqual(sorted)
    expect(new Set(statutes.map(({ sfs }) => sfs)).size).toBe(statutes.length)
  })

  it('every row of every table rests on a source that is known', () => {
    const rows = [
      ...organisations,
      ...lanstal,
      ...nationalTotals,
      ...deadlineRules,
      ...deadlineRules.flatMap(({ extensions = [], pauses = [], shifts = [] }) => [
        ...extensions,
        ...pauses,
        ...shifts,
      ]),
      ...extents,
      ...legalBases,
      ...missingBases,
      ...secrecyRules,
      ...retentionRules,
      ...establishmentAges,
      ...chainTemplates,
      ...reforms,
      ...temporaryProtectionEnds,
      ...chainTemplates.flatMap(({ milestones }) => milestones),
    ]
    expect(rows.filter(({ source }) => !resolveSource(source))).toEqual([])
  })
})
