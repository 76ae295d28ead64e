import { useText } from '../../texts/LanguageProvider.tsx'
import type { ChainLayout } from './picture.ts'
import { sizes } from './place.ts'

/** The names of the organisations, level with their lanes. */
export function ChainLanes({ layout }: { layout: ChainLayout }) {
  const t = useText()
  return (
    <ul className="chain-lanes" aria-label={t('chain.lanes')} style={{ paddingBlockStart: sizes.top }}>
      {layout.lanes.map((lane, at) => (
        <li
          key={lane.id}
          className={`chain-lane${at % 2 ? ' chain-lane-odd' : ''}${lane.mine ? ' chain-lane-mine' : ''}`}
          style={{ blockSize: lane.height }}
        >
          <bdi>{lane.name}</bdi>
          {lane.mine && <span className="chain-lane-yours">{t('chain.your_lane')}</span>}
        </li>
      ))}
    </ul>
  )
}
