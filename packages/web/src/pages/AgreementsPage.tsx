import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { AgreementList } from '../features/agreements/AgreementList.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import './staff.css'
import '../features/agreements/agreements.css'

const ProposeDialog = lazy(async () => ({
  default: (await import('../features/agreements/ProposeDialog.tsx')).ProposeDialog,
}))

/** Every agreement there is. */
export function AgreementsPage() {
  const t = useText()
  const maySign = useMay('agreements.sign')
  return (
    <Page title={t('agreements.title')} lead={<p>{t('agreements.lead')}</p>} aside={maySign && <Propose />}>
      <AgreementList />
    </Page>
  )
}

function Propose() {
  const t = useText()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const show = (agreementId: string) => void navigate({ to: '/agreements/$agreementId', params: { agreementId } })
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('agreements.propose')}</Button>
      <Suspense fallback={null}>{isOpen && <ProposeDialog onClose={() => setOpen(false)} onMade={show} />}</Suspense>
    </>
  )
}
