import type { PlaceSetup } from '@kedjan/contract'
import { z } from 'zod'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { Doing } from './doing.ts'

interface Props {
  setup: PlaceSetup
  onDo: (doing: Doing) => void
}

const Added = z.object({ id: z.uuid(), added: z.int() })

/** What a new place still lacks, the first thing first; gone once it can receive visitors. */
export function SetupGuide({ setup, onDo }: Props) {
  const t = useText()
  const toast = useToast()
  const usual = useWrite(Added, ({ added }) => toast(t('visits.guide.usual_done', { count: added })))
  const has = (kind: string) => setup.resources.some((one) => one.kind === kind)
  const steps = [
    { id: 'hours', isDone: setup.hours.length > 0, onDo: () => onDo({ what: 'hours', resourceId: null }) },
    { id: 'desk', isDone: has('desk'), onDo: () => onDo({ what: 'desk' }) },
    { id: 'interpreter', isDone: has('interpreter'), onDo: () => onDo({ what: 'interpreter' }) },
  ] as const
  if (steps.every(({ isDone }) => isDone)) return null
  return (
    <Card accent="wait" title={t('visits.guide.title')}>
      <Stack>
        <p>{t('visits.guide.text')}</p>
        {setup.resources.length === 0 && (
          <Row gap="s">
            <Button
              look="primary"
              busy={usual.isPending}
              onPress={() => usual.mutate({ path: `/api/places/${setup.place.id}/usual`, body: {} })}
            >
              {t('visits.guide.usual')}
            </Button>
          </Row>
        )}
        {usual.error && (
          <div role="alert" className="form-error">
            <ErrorText error={usual.error} />
          </div>
        )}
        <ol className="setup-guide">
          {steps.map(({ id, isDone, onDo: begin }) => (
            <li key={id}>
              <span>{t(`visits.guide.${id}`)}</span>{' '}
              {isDone ? (
                <Badge tone="ok">{t('visits.guide.done')}</Badge>
              ) : (
                <Button small onPress={begin}>
                  {t(`visits.guide.${id}_do`)}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Stack>
    </Card>
  )
}
