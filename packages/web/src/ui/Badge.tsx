import type { ReactNode } from 'react'

export type Tone = 'ok' | 'now' | 'wait' | 'bad' | 'quiet'

interface Props {
  tone: Tone
  children: ReactNode
}

/** A word about state; the tone shows as colour and as a shape of its own. */
export function Badge({ tone, children }: Props) {
  return (
    <span className={`badge badge-${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  )
}

const shapes = {
  ok: <path d="M2 6.5 5 9.5 10 3" fill="none" strokeWidth="2" stroke="currentColor" />,
  now: <circle cx="6" cy="6" r="4.5" />,
  wait: <path d="M6 1 11.5 11H.5z" />,
  bad: <path d="M6 .5 11.5 6 6 11.5.5 6z" />,
  quiet: <circle cx="6" cy="6" r="4" fill="none" strokeWidth="1.8" stroke="currentColor" />,
} satisfies Record<Tone, ReactNode>
