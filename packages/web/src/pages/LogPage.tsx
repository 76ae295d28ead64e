import { useNavigate, useSearch } from '@tanstack/react-router'
import type { LogFilter } from '../features/log/api.ts'
import { LineFilters } from '../features/log/LineFilters.tsx'
import { LineList } from '../features/log/LineList.tsx'
import { StatusCard } from '../features/log/StatusCard.tsx'
import { VerifyCard } from '../features/log/VerifyCard.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Card, Stack } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState } from '../ui/states.tsx'
import './staff.css'
import '../features/log/log.css'

/** The own organisation's log, whether it holds, and how anyone can tell. */
export function LogPage() {
  const t = useText()
  const mayVerify = useMay('log.verify')
  return (
    <Page title={t('log.title')} lead={<p>{t('log.lead')}</p>}>
      {mayVerify ? <Shown /> : <EmptyState title={t('log.not_allowed')} />}
    </Page>
  )
}

function Shown() {
  const t = useText()
  const filter = useSearch({ from: '/staff/log' })
  const navigate = useNavigate()
  const change = (search: LogFilter) => void navigate({ to: '/log', search, replace: true, resetScroll: false })
  return (
    <Stack>
      <StatusCard />
      <Card title={t('log.lines')}>
        <LineFilters filter={filter} onFilter={change} />
        <LineList filter={filter} onPerson={(person) => change({ ...filter, person })} />
      </Card>
      <VerifyCard />
    </Stack>
  )
}
