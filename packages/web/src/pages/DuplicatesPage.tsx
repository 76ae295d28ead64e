import { ShowDuplicates } from '@kedjan/contract'
import { Link, useSearch } from '@tanstack/react-router'
import { DuplicateList } from '../features/duplicates/DuplicateList.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState } from '../ui/states.tsx'
import './staff.css'

/** Registrations that may be one person, those joined, and those found to be two. */
export function DuplicatesPage() {
  const t = useText()
  const mayMerge = useMay('persons.merge')
  const { show = 'proposed' } = useSearch({ from: '/staff/persons/duplicates' })
  if (!mayMerge) {
    return (
      <Page title={t('duplicates.title')}>
        <EmptyState title={t('duplicates.not_allowed')} />
      </Page>
    )
  }
  return (
    <Page title={t('duplicates.title')} lead={<p>{t('duplicates.lead')}</p>}>
      <nav className="pair-views" aria-label={t('duplicates.views')}>
        {ShowDuplicates.options.map((view) => (
          <Link
            key={view}
            to="/persons/duplicates"
            search={{ show: view }}
            aria-current={view === show ? 'page' : undefined}
          >
            {t(`duplicates.view.${view}`)}
          </Link>
        ))}
      </nav>
      <DuplicateList key={show} show={show} />
    </Page>
  )
}
