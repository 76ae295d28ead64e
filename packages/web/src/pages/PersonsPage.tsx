import { Link } from '@tanstack/react-router'
import { PersonSearch } from '../features/persons/PersonSearch.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import './staff.css'

export function PersonsPage() {
  const t = useText()
  const mayRegister = useMay('persons.register')
  const register = mayRegister && (
    <Link to="/register" className={buttonClass()}>
      {t('persons.register')}
    </Link>
  )
  return (
    <Page title={t('persons.title')} aside={register}>
      <PersonSearch />
    </Page>
  )
}
