import type { PlaceSetup } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Help } from '../../ui/Help.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Day } from '../../ui/written.tsx'
import type { Doing } from './doing.ts'
import { useResourceName } from './resource-name.ts'
import { WeekHours } from './WeekHours.tsx'

interface Props {
  setup: PlaceSetup
  onDo: (doing: Doing) => void
}

/** When the place is open, and what has been set to come. */
export function HoursCard({ setup, onDo }: Props) {
  const t = useText()
  const nameOf = useResourceName()
  const { place, hours, coming, resources } = setup
  const title = t('visits.hours.card')
  return (
    <Card
      title={title}
      aside={
        <Help title={title}>
          <p>{t('visits.hours.help')}</p>
        </Help>
      }
    >
      <Stack>
        {place.closesOn !== null && (
          <p>
            {t('visits.hours.temporary')} <Day value={place.opensOn} /> – <Day value={place.closesOn} />
          </p>
        )}
        {hours.length === 0 ? <p className="muted">{t('visits.hours.none')}</p> : <WeekHours hours={hours} />}
        {coming.map(({ resourceId, since, hours: then }) => {
          const resource = resources.find(({ id }) => id === resourceId)
          return (
            <div key={`${resourceId} ${since}`}>
              <p>
                <strong>
                  {t('visits.hours.from_day')} <Day value={since} />
                </strong>{' '}
                {resource ? nameOf(resource) : place.name}
              </p>
              {then.length === 0 ? <p className="muted">{t('visits.hours.none')}</p> : <WeekHours hours={then} />}
            </div>
          )
        })}
        <Row>
          <Button onPress={() => onDo({ what: 'hours', resourceId: null })}>{t('visits.hours.change')}</Button>
        </Row>
      </Stack>
    </Card>
  )
}
