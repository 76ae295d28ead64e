import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { chainsQuery } from '../api/chains.ts'
import { findKnown } from '../features/duplicates/api.ts'
import { BeginForm } from '../features/persons/BeginForm.tsx'
import { useMay, useStaff } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx'
import './staff.css'

// The warning comes when there is one.
const KnownDialog = lazy(async () => ({
  default: (await import('../features/duplicates/KnownDialog.tsx')).KnownDialog,
}))

/** Somebody new: a chain of the own organisation begins. */
export function BeginPage() {
  const t = useText()
  const mayBegin = useMay('chain.begin')
  return (
    <Page title={t('persons.begin.new')} lead={<p>{t('persons.begin.lead')}</p>}>
      {mayBegin ? <Begin /> : <EmptyState title={t('persons.begin.not_allowed')} />}
    </Page>
  )
}

function Begin() {
  const t = useText()
  const { today } = useStaff()
  // Whoever may not write down households with a permit is not told who else is known.
  const mayAsk = useMay('persons.register')
  const { data, error, refetch } = useQuery(chainsQuery)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />
  const own = data.items.filter(({ mayBegin }) => mayBegin)
  if (own.length === 0) return <EmptyState title={t('persons.begin.none')} />
  return (
    <BeginForm
      chains={own}
      today={today}
      findKnown={mayAsk ? findKnown : async () => []}
      warning={(known, onGoOn, onClose) => (
        <Suspense fallback={null}>
          <KnownDialog known={known} onGoOn={onGoOn} onClose={onClose} />
        </Suspense>
      )}
    />
  )
}
