import { type ReactNode, useState } from 'react'

/** A part of a long page that can be folded; it begins folded on a phone. */
export function Folded({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [isOpen] = useState(() => window.matchMedia('(min-width: 40rem)').matches)
  return (
    <details className="arrange-folded" open={isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
