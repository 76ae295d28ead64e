import type { ReactNode } from 'react'
import { isRefusedByAccess, NoAnswerError, ProblemError } from '../api/problem.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import type { Translate } from '../texts/translate.ts'
import { Button } from './Button.tsx'
import { Source } from './written.tsx'

interface EmptyProps {
  title: string
  children?: ReactNode
}

/** Nothing is here, and that is a piece of news too. */
export function EmptyState({ title, children }: EmptyProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  )
}

interface ErrorProps {
  error: unknown
  onRetry?: () => void
}

/** What went wrong, on which paragraph it rests, and a way to try again where trying again can change it. */
export function ErrorState({ error, onRetry }: ErrorProps) {
  const t = useText()
  return (
    <div className="state state-bad" role="alert">
      <p className="state-title">{errorTitle(error, t)}</p>
      <ErrorText error={error} />
      {onRetry && !isRefusedByAccess(error) && <Button onPress={onRetry}>{t('ui.try_again')}</Button>}
    </div>
  )
}

/** The sentence alone, for the foot of a form. */
export function ErrorText({ error }: { error: unknown }) {
  const t = useText()
  if (error instanceof ProblemError) {
    return (
      <>
        <p>{error.problem.detail}</p>
        {error.problem.source && (
          <p className="source">
            <Source value={error.problem.source} />
          </p>
        )}
      </>
    )
  }
  return <p>{error instanceof NoAnswerError ? t('ui.no_answer_text') : t('ui.unreadable_text')}</p>
}

function errorTitle(error: unknown, t: Translate): string {
  if (error instanceof ProblemError) return error.problem.status === 404 ? t('ui.not_found') : t('ui.refused')
  return error instanceof NoAnswerError ? t('ui.no_answer') : t('ui.unreadable')
}

interface LoadingProps {
  label?: string
  rows?: number
}

/** Grey lines where the text will stand. */
export function Loading({ label, rows = 3 }: LoadingProps) {
  const t = useText()
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label ?? t('ui.loading')}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <span key={row} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  )
}
