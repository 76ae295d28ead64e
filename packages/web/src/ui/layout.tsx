import type { ReactNode } from 'react'

interface CardProps {
  children: ReactNode
  /** A stripe along the side where reading begins. */
  accent?: 'accent' | 'wait' | 'bad' | 'ok'
  title?: ReactNode
  /** Beside the title, such as a help button. */
  aside?: ReactNode
}

export function Card({ children, accent, title, aside }: CardProps) {
  return (
    <section className={accent ? `card card-${accent}` : 'card'}>
      {title !== undefined && (
        <div className="card-head">
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

interface Gap {
  children: ReactNode
  gap?: 's' | 'm' | 'l'
}

/** One under the other. */
export function Stack({ children, gap = 'm' }: Gap) {
  return <div className={`stack gap-${gap}`}>{children}</div>
}

/** Beside each other while there is room. */
export function Row({ children, gap = 'm' }: Gap) {
  return <div className={`row gap-${gap}`}>{children}</div>
}
