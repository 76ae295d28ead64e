import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, isoOfDayNumber } from './days.ts'
import { journeyLike, milestoneLike } from './journeys.fixture.ts'
import { layOutLanes } from './layout.ts'
import type { Bar, ChainLayout } from './picture.ts'
import { sizes } from './place.ts'
import type { Gap, Span } from './spans.ts'

const today = '2026-11-24'
const texts = { label: (span: Span) => span.milestone.name, gap: (gap: Gap) => `${gap.to - gap.from} dagar` }

const states = ['done', 'open', 'late', 'stalled', 'waiting', 'hidden', 'withdrawn'] as const
const names = [
  'tillstånd',
  'mottagning',
  'bostad och inflyttningsdag',
  'samhällsorientering och sfi',
  'مسكن ويوم الانتقال',
]
const organisations = ['MIGR', 'K1380', 'SKV', 'AF']

const someMilestone = fc.record({
  state: fc.constantFrom(...states),
  name: fc.constantFrom(...names),
  responsible: fc.constantFrom(...organisations),
  start: fc.integer({ min: -120, max: 200 }),
  length: fc.integer({ min: 0, max: 90 }),
  deadline: fc.option(fc.integer({ min: -60, max: 260 })),
  critical: fc.boolean(),
  after: fc.nat(),
})

const someJourney = fc.array(someMilestone, { minLength: 1, maxLength: 24 }).map((drawn) =>
  journeyLike(
    drawn.map((item, at) => {
      const from = dayNumber(today) + item.start
      const day = (number: number) => isoOfDayNumber(number)
      return milestoneLike(`m${at}`, {
        name: item.name,
        state: item.state,
        responsible: item.responsible,
        responsibleName: item.responsible,
        mine: item.responsible === 'K1380',
        critical: item.critical,
        dependsOn: at > 0 ? [`m${item.after % at}`] : [],
        readyOn: item.state === 'waiting' || item.state === 'hidden' ? null : day(from),
        doneOn: item.state === 'done' ? day(from + item.length) : null,
        stallOn: item.state === 'stalled' ? day(from) : null,
        expectedFrom: day(from),
        expectedTo: day(from + item.length),
        deadline:
          item.deadline === null
            ? null
            : {
                on: day(dayNumber(today) + item.deadline),
                rule: 'anvisning.reception',
                source: 'SFS 2016:39 10 §',
                anchorOn: today,
                strength: 'statutory',
                sentence: '',
              },
      })
    }),
  ),
)

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

function labelBox(bar: Bar): Box {
  return {
    left: bar.label.x,
    right: bar.label.x + bar.label.width,
    top: bar.rowTop,
    bottom: bar.rowTop + sizes.labelBaseline + 4,
  }
}

function barBox(bar: Bar): Box {
  return {
    left: bar.x,
    right: bar.x + bar.width,
    top: bar.centre - bar.height / 2,
    bottom: bar.centre + bar.height / 2,
  }
}

function gapTextBox(bar: Bar): Box | null {
  if (!bar.gap?.text) return null
  return { ...labelBox(bar), left: bar.gap.textX, right: bar.gap.textX + bar.gap.textWidth }
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right - 0.2 && b.left < a.right - 0.2 && a.top < b.bottom && b.top < a.bottom
}

function layOut(journey: ReturnType<typeof journeyLike>, width: number, rtl = false): ChainLayout {
  return layOutLanes([journey], today, { width, texts, rtl })
}

const widths = fc.integer({ min: 420, max: 2400 })

describe('the chain drawing', () => {
  test('never lets a label meet another label', () => {
    fc.assert(
      fc.property(someJourney, widths, fc.boolean(), (journey, width, rtl) => {
        const boxes = layOut(journey, width, rtl).bars.flatMap((bar) => {
          const gap = gapTextBox(bar)
          return gap ? [labelBox(bar), gap] : [labelBox(bar)]
        })
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) expect(meet(box, other)).toBe(false)
        }
      }),
    )
  })

  test('never lets a label meet the bar of another milestone, or a bar another bar', () => {
    fc.assert(
      fc.property(someJourney, widths, fc.boolean(), (journey, width, rtl) => {
        const { bars } = layOut(journey, width, rtl)
        for (const bar of bars) {
          for (const other of bars) {
            if (other.id === bar.id) continue
            expect(meet(labelBox(bar), barBox(other))).toBe(false)
            expect(meet(barBox(bar), barBox(other))).toBe(false)
          }
        }
      }),
    )
  })

  test('keeps every label and bar inside the drawing', () => {
    fc.assert(
      fc.property(someJourney, widths, fc.boolean(), (journey, width, rtl) => {
        const layout = layOut(journey, width, rtl)
        for (const bar of layout.bars) {
          for (const box of [labelBox(bar), barBox(bar)]) {
            expect(box.left).toBeGreaterThanOrEqual(-0.2)
            expect(box.right).toBeLessThanOrEqual(width + 0.2)
            expect(box.bottom).toBeLessThanOrEqual(layout.height)
          }
        }
      }),
    )
  })

  test('draws each arrow from the end of a dependency to the start of the dependant', () => {
    fc.assert(
      fc.property(someJourney, widths, (journey, width) => {
        const { bars, arrows } = layOut(journey, width)
        const known = journey.milestones.filter(({ state }) => state !== 'hidden')
        const keys = new Set(known.map(({ key }) => key))
        const sure = known.flatMap(({ dependsOn }) => dependsOn.filter((key) => keys.has(key)))
        expect(arrows.length).toBeGreaterThanOrEqual(sure.length)
        for (const arrow of arrows) {
          const from = bars.find((bar) => bar.id === arrow.from)
          const to = bars.find((bar) => bar.id === arrow.to)
          const end = (from?.x ?? 0) + (from?.width ?? 0)
          expect(end - (arrow.points[0]?.x ?? 0)).toBeGreaterThanOrEqual(-0.1)
          expect(end - (arrow.points[0]?.x ?? 0)).toBeLessThanOrEqual(14.1)
          expect(Math.abs((arrow.points[0]?.y ?? 0) - (from?.centre ?? 0))).toBeLessThanOrEqual(9)
          expect(arrow.points.at(-1)).toEqual({ x: to?.x, y: to?.centre })
        }
      }),
    )
  })

  test('is the mirror image of itself where script runs from right to left', () => {
    fc.assert(
      fc.property(someJourney, widths, (journey, width) => {
        const ltr = layOut(journey, width)
        const rtl = layOut(journey, width, true)
        for (const [at, bar] of ltr.bars.entries()) {
          expect(rtl.bars[at]?.x).toBeCloseTo(width - bar.x - bar.width, 0)
          expect(rtl.bars[at]?.rowTop).toBe(bar.rowTop)
        }
        expect(rtl.today.x).toBeCloseTo(width - ltr.today.x, 0)
      }),
    )
  })

  test('gives bars of one lane that overlap in time their own rows', () => {
    const layout = layOut(
      journeyLike([
        milestoneLike('a', { expectedFrom: '2026-12-01', expectedTo: '2026-12-20' }),
        milestoneLike('b', { expectedFrom: '2026-12-10', expectedTo: '2026-12-30' }),
      ]),
      900,
    )
    expect(layout.lanes).toHaveLength(1)
    expect(layout.bars.map((bar) => bar.row)).toEqual([0, 1])
  })

  test('hatches the days between the end of a dependency and the start of the next step', () => {
    const layout = layOut(
      journeyLike([
        milestoneLike('a', { state: 'done', readyOn: '2026-11-01', doneOn: '2026-11-10' }),
        milestoneLike('b', { dependsOn: ['a'], expectedFrom: '2026-11-27', expectedTo: '2026-12-05' }),
      ]),
      900,
    )
    expect(layout.bars[1]?.gap?.text).toBe('17 dagar')
  })

  test('claims no gap before or after a step that may not be seen, and draws no arrow from it back in time', () => {
    const layout = layOut(
      journeyLike([
        milestoneLike('a', { state: 'done', readyOn: '2026-11-01', doneOn: '2026-11-10' }),
        milestoneLike('b', { state: 'hidden', dependsOn: ['a'], expectedFrom: '2026-11-27', expectedTo: '2026-12-05' }),
        milestoneLike('c', { state: 'done', dependsOn: ['b'], readyOn: '2026-11-20', doneOn: '2026-11-22' }),
      ]),
      900,
    )
    expect(layout.bars.map(({ gap }) => gap)).toEqual([null, null, null])
    expect(layout.arrows.map(({ to }) => to.split('/').at(-1))).toEqual(['b'])
  })

  test('puts the last day where it falls, also beyond the bar', () => {
    const deadline = {
      on: '2027-01-14',
      rule: 'anvisning.reception',
      source: 'SFS 2016:39 10 §',
      anchorOn: '2026-11-14',
      strength: 'statutory' as const,
      sentence: '',
    }
    const bar = layOut(journeyLike([milestoneLike('a', { deadline })]), 900).bars[0]
    expect(bar?.diamond ?? 0).toBeGreaterThan((bar?.x ?? 0) + (bar?.width ?? 0))
  })

  test('thins out the months where they would stand too close', () => {
    const long = journeyLike([milestoneLike('a', { expectedFrom: '2026-12-01', expectedTo: '2029-12-01' })])
    const months = layOut(long, 600).months
    for (const [at, month] of months.entries()) {
      if (at > 0) expect(month.x - (months[at - 1]?.x ?? 0)).toBeGreaterThan(60)
    }
  })
})
