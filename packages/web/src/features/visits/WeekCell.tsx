import type { PlaceSetup } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Done } from './api.ts'
import { Between } from './Clock.tsx'

/** A desk or an interpreter on a day: when it is there, and who sits at it. */
export function WeekCell({
  setup,
  row,
  date,
}: {
  setup: PlaceSetup
  row: PlaceSetup['week']['rows'][number]
  date: string
}) {
  const t = useText()
  const open = row.days.find((day) => day.date === date)?.open ?? []
  const sitting = setup.presence.filter((one) => one.resourceId === row.resourceId && one.date === date)
  if (open.length === 0) return <span className="muted">{t('visits.board.closed')}</span>
  return (
    <div className="week-cell">
      {open.map(({ from, to }) => (
        <Between key={from} from={from} to={to} />
      ))}
      {sitting.map((one) => (
        <Sitting key={one.id} setup={setup} one={one} />
      ))}
    </div>
  )
}

function Sitting({ setup, one }: { setup: PlaceSetup; one: PlaceSetup['presence'][number] }) {
  const t = useText()
  const format = useFormat()
  const toast = useToast()
  const end = useWrite(Done, () => toast(t('visits.presence.ended')))
  return (
    <span className="week-sitting">
      <bdi>{one.staffName}</bdi>
      {one.date >= setup.today && (
        <Button
          small
          look="quiet"
          busy={end.isPending}
          aria-label={t('visits.presence.end', { name: one.staffName, day: format.day(one.date, 'clock') })}
          onPress={() => end.mutate({ path: `/api/places/${setup.place.id}/presence/${one.id}/end`, body: {} })}
        >
          ×
        </Button>
      )}
    </span>
  )
}
