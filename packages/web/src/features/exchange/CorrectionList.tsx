import type { ExchangeWork } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { Made } from './api.ts'

/** What was told and has been put right; an officer takes note, and looks through what the wrong datum led to. */
export function CorrectionList({ corrections }: { corrections: ExchangeWork['corrections'] }) {
  const t = useText()
  const note = useWrite(Made)
  if (corrections.length === 0) return null
  return (
    <Card title={t('exchange.corrections')}>
      <p className="muted">{t('exchange.corrections_lead')}</p>
      <ul className="exchange-list">
        {corrections.map((one) => (
          <li key={one.id}>
            <Link to="/persons/$personId" params={{ personId: one.personId }}>
              <Own>{one.personName ?? t('exchange.name_hidden')}</Own>
            </Link>
            : {one.categoryName}, <Own>{one.holderName}</Own>, <Day value={one.on} />{' '}
            <Button
              small
              busy={note.isPending}
              onPress={() => note.mutate({ path: `/api/exchange/corrections/${one.id}/acknowledge`, body: {} })}
            >
              {t('exchange.corrections_note')}
            </Button>
          </li>
        ))}
      </ul>
      {note.error && <ErrorText error={note.error} />}
    </Card>
  )
}
