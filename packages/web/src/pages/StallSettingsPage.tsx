import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMay } from '../features/session/use-me.ts'
import { stallSettingsQuery } from '../features/stalls/api.ts'
import { StallSettingsTable } from '../features/stalls/StallSettingsTable.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { Own } from '../ui/written.tsx'
import './staff.css'

/** When an organisation is reminded of its steps that stand still; its coordinator chooses. */
export function StallSettingsPage() {
  const t = useText()
  const { organisation } = useSearch({ from: '/staff/stall-settings' })
  const settings = useQuery(stallSettingsQuery(organisation))
  const mayKeep = useMay('chain.keep')
  return (
    <Page
      title={t('reminders.title')}
      lead={
        <>
          {settings.data && (
            <p>
              <Own>{settings.data.organisationName}</Own>
            </p>
          )}
          <p>{t('reminders.lead')}</p>
        </>
      }
    >
      {settings.data && <StallSettingsTable settings={settings.data} mayChange={settings.data.maySet && mayKeep} />}
      {!settings.data && settings.error && <ErrorState error={settings.error} onRetry={() => settings.refetch()} />}
      {!settings.data && !settings.error && <Loading rows={5} />}
    </Page>
  )
}
