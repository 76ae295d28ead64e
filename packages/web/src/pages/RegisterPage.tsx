import { lazy, Suspense } from 'react'
import { findKnown } from '../features/duplicates/api.ts'
import { RegisterForm } from '../features/persons/RegisterForm.tsx'
import { useMay, useStaff } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState } from '../ui/states.tsx'
import './staff.css'

// The warning comes when there is one.
const KnownDialog = lazy(async () => ({
  default: (await import('../features/duplicates/KnownDialog.tsx')).KnownDialog,
}))

export function RegisterPage() {
  const t = useText()
  const { today } = useStaff()
  const mayRegister = useMay('persons.register')
  return (
    <Page title={t('persons.register.title')} lead={<p>{t('persons.register.lead')}</p>}>
      {mayRegister ? (
        <RegisterForm
          today={today}
          findKnown={findKnown}
          warning={(known, onGoOn, onClose) => (
            <Suspense fallback={null}>
              <KnownDialog known={known} onGoOn={onGoOn} onClose={onClose} />
            </Suspense>
          )}
        />
      ) : (
        <EmptyState title={t('persons.register.not_allowed')} />
      )}
    </Page>
  )
}
