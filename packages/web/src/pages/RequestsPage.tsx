import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { exchangeWorkQuery, optionsQuery } from '../features/exchange/api.ts'
import { CorrectionList } from '../features/exchange/CorrectionList.tsx'
import { PleaList } from '../features/exchange/PleaList.tsx'
import { RequestList } from '../features/exchange/RequestList.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Stack } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import './staff.css'

const AskDialog = lazy(async () => ({ default: (await import('../features/exchange/AskDialog.tsx')).AskDialog }))

/** Requests, corrections and what persons have asked: what waits for us, and what we wait for. */
export function RequestsPage() {
  const t = useText()
  const { data, error, refetch } = useQuery(exchangeWorkQuery)
  return (
    <Page title={t('exchange.title')} lead={t('exchange.lead')} aside={<AskByNumber />}>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />)}
      {data && (
        <Stack>
          <RequestList title={t('exchange.of_us')} requests={data.ofUs} empty={t('exchange.of_us_empty')} />
          <PleaList pleas={data.pleas} />
          <CorrectionList corrections={data.corrections} />
          <RequestList title={t('exchange.by_us')} requests={data.byUs} empty={t('exchange.by_us_empty')} />
          <RequestList title={t('exchange.answered')} requests={data.answered} empty={t('exchange.answered_empty')} />
        </Stack>
      )}
    </Page>
  )
}

function AskByNumber() {
  const t = useText()
  const mayAsk = useMay('exchange.disclose')
  const options = useQuery({ ...optionsQuery, enabled: mayAsk }).data
  const [isOpen, setOpen] = useState(false)
  if (!options || options.ask.length === 0) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('exchange.ask.by_number')}</Button>
      <Suspense fallback={null}>{isOpen && <AskDialog options={options} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
