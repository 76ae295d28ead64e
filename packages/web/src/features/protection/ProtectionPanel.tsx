import type { PersonPage, PersonProtection } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Moment, Own } from '../../ui/written.tsx'
import { protectionQuery } from './api.ts'
import { OpeningList } from './OpeningList.tsx'
import { ProtectButton } from './ProtectButton.tsx'
import { StandingFacts } from './StandingFacts.tsx'

const AskOpeningDialog = lazy(async () => ({ default: (await import('./AskOpeningDialog.tsx')).AskOpeningDialog }))

interface Props {
  person: PersonPage
  mayProtect: boolean
}

/** How a protected person is protected, and what one does to see more. */
export function ProtectionPanel({ person, mayProtect }: Props) {
  const t = useText()
  const protection = useQuery(protectionQuery(person.id))
  return (
    <Card
      title={t('protection.title')}
      accent="bad"
      aside={mayProtect && <ProtectButton personId={person.id} label="protection.protect.again" />}
    >
      {protection.data && <Shown protection={protection.data} />}
      {!protection.data &&
        (protection.error ? (
          <ErrorState error={protection.error} onRetry={() => protection.refetch()} />
        ) : (
          <Loading rows={3} />
        ))}
    </Card>
  )
}

function Shown({ protection }: { protection: PersonProtection }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  return (
    <Stack>
      <p>{t('protection.help')}</p>
      {protection.inherited && <p className="muted">{t('protection.inherited')}</p>}
      <p>{t('protection.forwarding')}</p>
      <Sight protection={protection} onAsk={() => setAsking(true)} />
      {protection.inGroup && (
        <>
          <StandingFacts protection={protection} />
          <h3>{t('protection.opened')}</h3>
          <OpeningList openings={protection.openings} empty={t('protection.opened.none')} />
        </>
      )}
      <Suspense fallback={null}>
        {asking && <AskOpeningDialog protection={protection} onClose={() => setAsking(false)} />}
      </Suspense>
    </Stack>
  )
}

/** Whether the reader sees the data now, and otherwise whom to ask. */
function Sight({ protection, onAsk }: { protection: PersonProtection; onAsk: () => void }) {
  const t = useText()
  const group = protection.group.join(', ')
  if (protection.isOpen) {
    return (
      <p role="status">
        {t('protection.open')} {protection.openUntil && <Moment value={protection.openUntil} />}
      </p>
    )
  }
  if (!protection.inGroup) {
    return (
      <p>
        {t(group ? 'protection.closed.ask' : 'protection.closed.no_group')} <Own>{group}</Own>
      </p>
    )
  }
  return (
    <Row>
      <p>{t('protection.closed')}</p>
      <Button look="primary" onPress={onAsk}>
        {t('protection.ask')}
      </Button>
    </Row>
  )
}
