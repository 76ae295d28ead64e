import type { RemovalItem, RetentionPage as Retention } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { retentionQuery } from '../features/retention/api.ts'
import { DrawUpList } from '../features/retention/DrawUpList.tsx'
import { Holds } from '../features/retention/Holds.tsx'
import { Lists } from '../features/retention/Lists.tsx'
import { RemovalTable } from '../features/retention/RemovalTable.tsx'
import { useStaff } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Card, Stack } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { Day, Own, Source } from '../ui/written.tsx'
import './staff.css'

const HoldDialog = lazy(async () => ({
  default: (await import('../features/retention/HoldDialog.tsx')).HoldDialog,
}))

export function RetentionPage() {
  const t = useText()
  const retention = useQuery(retentionQuery)
  return (
    <Page title={t('retention.title')} lead={<p>{t('retention.lead')}</p>}>
      {retention.data && <Shown retention={retention.data} />}
      {!retention.data && retention.error && <ErrorState error={retention.error} onRetry={() => retention.refetch()} />}
      {!retention.data && !retention.error && <Loading rows={8} />}
    </Page>
  )
}

function Shown({ retention }: { retention: Retention }) {
  const t = useText()
  const { permissions } = useStaff()
  const [holding, setHolding] = useState<RemovalItem | null>(null)
  const mayHold = permissions.includes('retention.hold')
  return (
    <Stack>
      <p>
        <Own lang={retention.rule.language} dir="ltr">
          {retention.rule.sentence}
        </Own>{' '}
        <span className="source">
          (<Source value={retention.rule.source} />)
        </span>
      </p>
      <Card title={t('retention.lists')}>
        <Lists lists={retention.lists} />
      </Card>
      <Card title={t('retention.own')}>
        <DrawUpList
          households={retention.households}
          mayList={permissions.includes('retention.list')}
          mayHold={mayHold}
          onHold={setHolding}
        />
      </Card>
      <Card title={t('retention.warned')}>
        <RemovalTable
          title={t('retention.warned')}
          rows={retention.warned}
          empty={t('retention.warned_none')}
          onHold={setHolding}
          mayHold={mayHold}
        />
      </Card>
      {retention.more && <p className="muted">{t('retention.more')}</p>}
      <Card title={t('retention.holds')}>
        <Holds holds={retention.holds} />
      </Card>
      <Card title={t('retention.notices')}>
        <Notices notices={retention.notices} />
      </Card>
      <Suspense fallback={null}>
        {holding && <HoldDialog household={holding} onClose={() => setHolding(null)} />}
      </Suspense>
    </Stack>
  )
}

function Notices({ notices }: Pick<Retention, 'notices'>) {
  const t = useText()
  if (notices.length === 0) return <p className="muted">{t('retention.notices_none')}</p>
  return (
    <>
      <p>{t('retention.notices_what')}</p>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.on} ${notice.registeredByName}`}>
            <Day value={notice.on} />: {t('retention.notice', { count: notice.householdsCount })},{' '}
            <Own>{notice.registeredByName}</Own>
          </li>
        ))}
      </ul>
    </>
  )
}
