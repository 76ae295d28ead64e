import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import type { Measure } from './measure.ts'
import type { ChainLayout, Lane } from './picture.ts'

interface Props {
  layout: ChainLayout
  measure: Measure
}

/** What lies under the bars: the lanes, the months, the weeks and the line of today. */
export function ChainGround({ layout, measure }: Props) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; the bars carry the words.
    <g aria-hidden="true">
      {layout.lanes.map((lane, at) => band(lane, at, layout.width))}
      {layout.weeks.map((week) => (
        <line key={week.day} className="chain-week" x1={week.x} x2={week.x} y1={36} y2={layout.height} />
      ))}
      <Months layout={layout} measure={measure} />
      <Today layout={layout} measure={measure} />
    </g>
  )
}

function band(lane: Lane, at: number, width: number) {
  return (
    <rect
      key={lane.id}
      className={`chain-band${at % 2 ? ' chain-band-odd' : ''}${lane.mine ? ' chain-band-mine' : ''}`}
      x={0}
      y={lane.y}
      width={width}
      height={lane.height}
    />
  )
}

function Months({ layout, measure }: Props) {
  const format = useFormat()
  return layout.months.map((month, at) => {
    const room = Math.abs(endOf(layout, at) - month.x) - 12
    const whole = format.day(month.day, 'month')
    const short = format.day(month.day, 'month_short')
    const year = month.day.slice(0, 4)
    const alone = [monthAlone(whole), short]
    const wish = at === 0 || month.day.slice(5, 7) === '01' ? [whole, `${short} ${year}`, year] : alone
    const words = wish.find((candidate) => measure(candidate, false) <= room)
    return (
      <g key={month.day}>
        <line className="chain-month" x1={month.x} x2={month.x} y1={2} y2={layout.height} />
        {words && (
          <text className="chain-month-name" x={month.x + (layout.rtl ? -6 : 6)} y={14}>
            {words}
          </text>
        )}
      </g>
    )
  })
}

/** Where the room of a month ends: at the next one, or at the side of the drawing. */
function endOf(layout: ChainLayout, at: number): number {
  return layout.months[at + 1]?.x ?? (layout.rtl ? 0 : layout.width)
}

/** “januari 2027” without its year. */
function monthAlone(words: string): string {
  return words.replace(/\s*\d{4}\s*/, '')
}

function Today({ layout, measure }: Props) {
  const t = useText()
  const width = measure(t('chain.today'), true) + 18
  const { x } = layout.today
  return (
    <>
      <line className="chain-today" x1={x} x2={x} y1={22} y2={layout.height} />
      <rect className="chain-today-pill" x={x - width / 2} y={19} width={width} height={19} rx={9.5} />
      <text className="chain-today-word" x={x} y={33} textAnchor="middle">
        {t('chain.today')}
      </text>
    </>
  )
}
