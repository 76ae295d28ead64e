import type { PlaceSetup } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day } from '../../ui/written.tsx'
import { Copied } from './api.ts'
import type { Doing } from './doing.ts'
import { WeekList, WeekTable } from './WeekTable.tsx'

interface Props {
  setup: PlaceSetup
  onDo: (doing: Doing) => void
  onWeek: (monday: string) => void
}

/** A week: which agency is there when, with whom at the desk. Holidays, closures and openings besides are reckoned in. */
export function WeekCard({ setup, onDo, onWeek }: Props) {
  const t = useText()
  const toast = useToast()
  const { week, place } = setup
  const copy = useWrite(Copied, ({ copied }) => {
    toast(t('visits.arrange.copied', { count: copied }))
    onWeek(week.next)
  })
  const title = (
    <>
      {t('visits.week.title')} <Day value={week.monday} style="medium" />
    </>
  )
  return (
    <Card title={title}>
      <Stack>
        <Row gap="s">
          <Button small onPress={() => onWeek(week.previous)}>
            {t('visits.week.previous')}
          </Button>
          <Button small onPress={() => onWeek(week.next)}>
            {t('visits.week.next')}
          </Button>
        </Row>
        <WeekTable setup={setup} />
        <WeekList setup={setup} />
        {setup.presence.length === 0 && <p className="muted">{t('visits.week.nobody')}</p>}
        <Row gap="s">
          <Button onPress={() => onDo({ what: 'presence' })}>{t('visits.presence.title')}</Button>
          <Button
            busy={copy.isPending}
            isDisabled={setup.presence.length === 0}
            onPress={() =>
              copy.mutate({ path: `/api/places/${place.id}/copy-week`, body: { from: week.monday, to: week.next } })
            }
          >
            {t('visits.arrange.copy_week')}
          </Button>
        </Row>
        {copy.error && (
          <div role="alert" className="form-error">
            <ErrorText error={copy.error} />
          </div>
        )}
      </Stack>
    </Card>
  )
}
