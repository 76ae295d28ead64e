import type { Language, Stall, StallReason } from '@kedjan/contract'
import type { StallStanding } from '../chain/index.ts'

const reasons = {
  waits_for_person: ['väntar på något från personen', 'waits for something from the person', 'بانتظار شيء من الشخص'],
  waits_for_authority: ['väntar på en annan myndighet', 'waits for another authority', 'بانتظار جهة أخرى'],
  waits_for_papers: ['väntar på handlingar', 'waits for papers', 'بانتظار وثائق'],
  waits_for_interpreter: ['väntar på en tolk', 'waits for an interpreter', 'بانتظار مترجم'],
  no_capacity: ['det är kö hos oss', 'there is a queue with us', 'يوجد طابور انتظار لدينا'],
  takes_longer: [
    'arbetet tar längre tid än vanligt',
    'the work takes longer than usual',
    'يستغرق العمل وقتاً أطول من المعتاد',
  ],
} satisfies Record<StallReason, readonly [sv: string, en: string, ar: string]>

const column = { sv: 0, en: 1, ar: 2 } as const

/** That a step stands still, in words; one that was passed on stands still nowhere. */
export function presentStall(standing: StallStanding | undefined, language: Language): Stall | null {
  if (!standing || standing.kind === 'passed_on') return null
  const because = standing.because as StallReason | null
  return { state: standing.kind, on: standing.on_date, because: because && reasons[because][column[language]] }
}
