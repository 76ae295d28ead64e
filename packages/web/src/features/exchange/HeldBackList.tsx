import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { Row } from '../../ui/layout.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { heldBackQuery } from './api.ts'

const LetGoDialog = lazy(async () => ({ default: (await import('./LetGoDialog.tsx')).LetGoDialog }))
const HoldBackDialog = lazy(async () => ({ default: (await import('./HoldBackDialog.tsx')).HoldBackDialog }))

/** What the person sees only later, until when and why; and a way to hold back more, where a paragraph lets the organisation. */
export function HeldBackList({ personId }: { personId: string }) {
  const t = useText()
  const held = useQuery(heldBackQuery(personId)).data
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [letGo, setLetGo] = useState<string | null>(null)
  if (!held || (held.grounds.length === 0 && held.items.length === 0)) return null
  return (
    <section className="card">
      <h2>{t('exchange.hold.list')}</h2>
      {held.items.length === 0 && <p className="muted">{t('exchange.hold.none')}</p>}
      <ul className="exchange-list">
        {held.items.map(({ id, until, source, reason }) => (
          <li key={id}>
            {t('exchange.to_day')} <Day value={until} />: <Own>{reason}</Own>{' '}
            <span className="muted">
              <LawSource value={source} />
            </span>{' '}
            <Button
              small
              aria-label={t('exchange.hold.let_go_of', { day: format.day(until) })}
              onPress={() => setLetGo(id)}
            >
              {t('exchange.hold.let_go')}
            </Button>
          </li>
        ))}
      </ul>
      {held.grounds.length > 0 && (
        <Row gap="s">
          <Button onPress={() => setOpen(true)}>{t('exchange.hold.open')}</Button>
        </Row>
      )}
      <Suspense fallback={null}>
        {letGo && <LetGoDialog delayId={letGo} onClose={() => setLetGo(null)} />}
        {isOpen && <HoldBackDialog {...{ personId, held }} onClose={() => setOpen(false)} />}
      </Suspense>
    </section>
  )
}
