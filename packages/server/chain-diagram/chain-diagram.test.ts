import type { ChainBox, ChainDiagram, Language } from '@kedjan/contract'
import { Temporal } from '@kedjan/kernel'
import { chainTemplates, readTemplate } from '@kedjan/sweden'
import { describe, expect, test } from 'vitest'
import { chainDiagram } from './chain-diagram.ts'
import { chainSvg } from './chain-svg.ts'

const on = Temporal.PlainDate.from('2026-11-24')
const languages: readonly Language[] = ['sv', 'en', 'ar']

/** A short chain with a branch that hangs on a step before the one it waits for. */
const branching = readTemplate(
  'asylum.yaml',
  `
key: asylum
from: "2016-03-01"
source: SFS 2005:716
subject: household
name: { sv: Asyl, en: Asylum, ar: اللجوء }
begunBy: [migration_agency, police]
transition:
  appliesTo: new
  source: SFS 2005:716
  sentence: { sv: En kedja som har börjat följer de regler som gällde då., en: A chain that has begun follows the rules of that day., ar: تتبع السلسلة قواعد يوم بدئها. }
milestones:
  - key: decision
    name: { sv: Beslut om asyl, en: Decision on asylum, ar: القرار }
    help: { sv: Hjälp., en: Help., ar: مساعدة. }
    responsible: MIGR
    category: permit
    outcomes:
      - key: granted
        name: { sv: Uppehållstillstånd, en: Residence permit, ar: تصريح }
      - key: rejected
        name: { sv: Avslag, en: Rejected, ar: رفض }
    typicalDays: 60
    stallAfterDays: 100
    source: SFS 2006:97 8 kap. 10 §
  - key: decision_served
    name: { sv: Du har fått del av beslutet, en: You have been told the decision, ar: إبلاغ }
    help: { sv: Hjälp., en: Help., ar: مساعدة. }
    responsible: MIGR
    category: appeal
    dependsOn: [decision]
    typicalDays: 10
    stallAfterDays: 30
    source: SFS 2010:1932
  - key: settlement_route
    name: { sv: Hur ni ska bo, en: How you will live, ar: السكن }
    help: { sv: Hjälp., en: Help., ar: مساعدة. }
    responsible: MIGR
    category: settlement
    dependsOn: [decision_served]
    only: { decision: granted }
    typicalDays: 7
    stallAfterDays: 21
    source: SFS 2016:38
  - key: appeal_or_final
    name: { sv: Överklaga eller godta, en: Appeal or accept, ar: الطعن }
    help: { sv: Hjälp., en: Help., ar: مساعدة. }
    responsible: POL
    category: appeal
    dependsOn: [decision_served]
    only: { decision: rejected }
    typicalDays: 21
    stallAfterDays: 35
    source: SFS 2017:900 44 §
end: [settlement_route, appeal_or_final]
opens:
  - { chain: settlement_own, after: settlement_route, for: same, done: [permit] }
waysOut:
  - { after: appeal_or_final, means: closed }
`,
)
const templates = [...chainTemplates, branching]
const all = templates.flatMap((template) => languages.map((language) => ({ template, language })))

describe.each(all)('the diagram of $template.key in $language', ({ template, language }) => {
  test('has a box for every step of the table, and every arrow leads from a box to a box', async () => {
    const { boxes, steps, arrows } = await chainDiagram(template, { language, on })
    const ids = boxes.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(steps.map(({ key }) => key)))
    expect(arrows.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.includes(id))).toEqual([])
    expect(arrows.filter(({ points }) => points.length < 2)).toEqual([])
  })

  test('lays no box over another, no words of an arrow over a box, and nothing outside', async () => {
    const { boxes, arrows, width, height } = await chainDiagram(template, { language, on })
    const words = arrows.flatMap(({ label }) => (label ? [label] : []))
    const areas = [...boxes, ...words]
    const collide = areas.filter((one, at) => areas.slice(at + 1).some((other) => overlap(one, other)))
    expect(collide).toEqual([])
    expect(areas.filter((area) => area.x + area.width > width || area.y + area.height > height)).toEqual([])
  })
})

type Area = Pick<ChainBox, 'x' | 'y' | 'width' | 'height'>

function overlap(one: Area, other: Area): boolean {
  const beside = one.x + one.width <= other.x || other.x + other.width <= one.x
  return !beside && one.y + one.height > other.y && other.y + other.height > one.y
}

describe('a chain that branches', () => {
  const drawn = (): Promise<ChainDiagram> => chainDiagram(branching, { language: 'sv', on })

  test('says on the arrow how the step before has to turn out, also where it lies further back', async () => {
    const { arrows } = await drawn()
    expect(arrows.map(({ from, to, label }) => [from, to, label?.lines.join(' ') ?? ''])).toEqual([
      ['start', 'decision', ''],
      ['decision', 'decision_served', ''],
      ['decision_served', 'settlement_route', 'Uppehållstillstånd'],
      ['decision_served', 'appeal_or_final', 'Avslag'],
      ['settlement_route', 'to Öppnar: Bosättning på egen hand', ''],
      ['appeal_or_final', 'to Slut: avslutat', ''],
    ])
  })

  test('says in the table what the arrows say', async () => {
    const { steps, begunBy, responsibles } = await drawn()
    const appeal = steps.find(({ key }) => key === 'appeal_or_final')
    expect(appeal?.only).toEqual([{ step: 'Beslut om asyl', outcomes: ['Avslag'] }])
    expect(appeal?.leads).toEqual([{ on: [], chain: null, name: 'Slut: avslutat' }])
    expect(responsibles).toEqual(['Migrationsverket', 'Polismyndigheten'])
    expect(begunBy).toHaveLength(2)
  })

  test('is drawn the same every time', async () => {
    expect(chainSvg(await drawn())).toBe(chainSvg(await drawn()))
    expect(chainSvg(await drawn())).toContain('<title>Asyl, 2016-03-01 –</title>')
  })
})

test('a deadline is told with its time, its anchor and its paragraph', async () => {
  const template = chainTemplates.find(({ key }) => key === 'settlement_assigned')
  if (!template) throw new Error('there is no settlement')
  const { steps, boxes } = await chainDiagram(template, { language: 'sv', on })
  const reception = steps.find(({ key }) => key === 'reception')
  expect(reception?.deadline).toMatchObject({ source: 'SFS 2016:39 10 §', strength: 'statutory' })
  expect(reception?.deadline?.time).toBe('Inom 2 månader från Anvisning till en kommun')
  const words = boxes
    .find(({ id }) => id === 'reception')
    ?.lines.map(({ text }) => text)
    .join(' ')
  expect(words).toBe(
    'Mottagande i kommunen Kommunen som anvisas Inom 2 månader från Anvisning till en kommun SFS 2016:39 10\u00a0§',
  )
})
