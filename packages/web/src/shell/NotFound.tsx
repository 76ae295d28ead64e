import { Link } from '@tanstack/react-router'
import { useText } from '../texts/LanguageProvider.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'

export function NotFound() {
  const t = useText()
  return (
    <main className="main">
      <Page title={t('shell.no_such_page')} lead={t('shell.no_such_page_text')}>
        <p>
          <Link to="/" className={buttonClass('primary')}>
            {t('shell.to_start')}
          </Link>
        </p>
      </Page>
    </main>
  )
}
