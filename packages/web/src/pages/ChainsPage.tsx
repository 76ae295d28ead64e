import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { chainsQuery } from '../api/chains.ts'
import { ChainChoice } from '../features/chains/ChainChoice.tsx'
import { ChainReader } from '../features/chains/ChainReader.tsx'
import { meQuery } from '../features/session/api.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import './staff.css'
import '../features/chains/chains.css'
import '../features/chains/diagram.css'
import '../features/chains/diagram-details.css'

/** Every chain in every wording, for anybody to read. */
export function ChainsPage() {
  const t = useText()
  return (
    <Page title={t('chains.title')} lead={<p>{t('chains.lead')}</p>}>
      <Chains />
    </Page>
  )
}

function Chains() {
  const navigate = useNavigate()
  const { chain, on } = useSearch({ from: '/open/chains' })
  const chains = useQuery(chainsQuery)
  const me = useQuery(meQuery)
  if (chains.error) return <ErrorState error={chains.error} onRetry={() => void chains.refetch()} />
  if (!chains.data || !me.data) return <Loading rows={8} />
  const chosen = chain ?? chains.data.items[0]?.key
  const day = on ?? me.data.today
  const linkTo = (key: string, words: string) => (
    <Link to="/chains" search={{ chain: key, ...(on !== undefined && { on }) }} resetScroll={false}>
      {words}
    </Link>
  )
  return (
    <>
      <ChainChoice chains={chains.data.items} chosen={chosen} linkTo={linkTo} />
      {chosen !== undefined && (
        <ChainReader
          chain={chosen}
          on={day}
          onDay={(next) => void navigate({ to: '/chains', search: { chain: chosen, on: next }, replace: true })}
          linkTo={linkTo}
        />
      )}
    </>
  )
}
