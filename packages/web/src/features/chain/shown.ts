import type { Journey, Milestone } from '@kedjan/contract'
import type { ReactNode } from 'react'
import type { WhoseName } from './describe.ts'

/** What every way of showing the chain is given. */
export interface Shown {
  journeys: readonly Journey[]
  today: string
  whose: WhoseName
  /** What can be done about a milestone; the page knows. */
  action: (milestone: Milestone) => ReactNode
}
