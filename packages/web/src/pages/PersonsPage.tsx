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
  const mayBegin = useMay('chain.begin')
  const mayMerge = useMay('persons.merge')
  const ways = (
    <div className="row gap-s">
      {mayMerge && (
        <Link to="/persons/duplicates" className={buttonClass()}>
          {t('duplicates.title')}
        </Link>
      )}
      {mayBegin && (
        <Link to="/begin" className={buttonClass()}>
          {t('persons.begin.new')}
        </Link>
      )}
      {mayRegister && (
        <Link to="/register" className={buttonClass()}>
          {t('persons.register')}
        </Link>
      )}
    </div>
  )
  return (
    <Page title={t('persons.title')} aside={ways}>
      <PersonSearch />
    </Page>
  )
}
