import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorState } from '../ui/states.tsx'

export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <div className="main">
      <ErrorState error={error} onRetry={reset} />
    </div>
  )
}
