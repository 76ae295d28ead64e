import type { PlaceSetup } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { EmptyState, ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day } from '../../ui/written.tsx'
import { Done } from './api.ts'
import { Between } from './Clock.tsx'
import type { Doing } from './doing.ts'
import { useResourceName } from './resource-name.ts'

interface Props {
  setup: PlaceSetup
  onDo: (doing: Doing) => void
}

/** What is closed, or open besides, in the next two months, holidays among it; what somebody has set can be taken back. */
export function ExceptionsCard({ setup, onDo }: Props) {
  const t = useText()
  const isEmpty = setup.exceptions.length === 0 && setup.holidays.length === 0
  return (
    <Card title={t('visits.arrange.exceptions')}>
      <Stack>
        {isEmpty ? <EmptyState title={t('visits.arrange.no_exceptions')} /> : <Lines setup={setup} />}
        <Row>
          <Button onPress={() => onDo({ what: 'closure', resourceId: null })}>{t('visits.closure.title')}</Button>
        </Row>
      </Stack>
    </Card>
  )
}

function Lines({ setup }: { setup: PlaceSetup }) {
  const t = useText()
  const toast = useToast()
  const nameOf = useResourceName()
  const lift = useWrite(Done, () => toast(t('visits.closure.lifted')))
  return (
    <>
      <ul className="arrange-list">
        {setup.exceptions.map((one) => {
          const resource = setup.resources.find(({ id }) => id === one.resourceId)
          return (
            <li key={one.id}>
              <Day value={one.date} style="full" /> <Between from={one.from} to={one.to} />:{' '}
              {resource ? nameOf(resource) : setup.place.name} · {t(`visits.because.${one.because}`)}{' '}
              <Button
                small
                busy={lift.isPending}
                onPress={() =>
                  lift.mutate({ path: `/api/places/${setup.place.id}/exceptions/${one.id}/lift`, body: {} })
                }
              >
                {t('visits.closure.lift')}
              </Button>
            </li>
          )
        })}
        {setup.holidays.map(({ date, name }) => (
          <li key={date} className="muted">
            <Day value={date} style="full" />: {t(`visits.holiday.${name}`)}
          </li>
        ))}
      </ul>
      {lift.error && (
        <div role="alert" className="form-error">
          <ErrorText error={lift.error} />
        </div>
      )}
    </>
  )
}
