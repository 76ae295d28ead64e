import type { OwnPage } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Page } from '../../ui/Page.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { ownQuery } from './api.ts'
import './own-lists.css'
import './own.css'
import { PrintButton } from './PrintButton.tsx'
import { ReadAloud } from './ReadAloud.tsx'

interface Props {
  title: string
  lead?: string
  children: (own: OwnPage) => ReactNode
  /** Stands last, such as a note about the translation. */
  foot?: ReactNode
}

/** What every one of the newcomer's own pages has: states, reading aloud, printing. */
export function OwnFrame({ title, lead, children, foot }: Props) {
  const t = useText()
  const words = useRef<HTMLDivElement>(null)
  const { data, error, refetch } = useQuery(ownQuery)
  return (
    <div ref={words}>
      <Page title={title} lead={lead} aside={<ReadAloud words={words} />}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading rows={5} />}
        {data && (
          <>
            {data.synthetic && <p className="own-synthetic">{t('own.synthetic')}</p>}
            {children(data)}
            <PrintButton />
          </>
        )}
        {foot}
      </Page>
    </div>
  )
}
