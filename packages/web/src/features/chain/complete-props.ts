import type { MilestoneProposal } from '@kedjan/contract'
import type { CompleteForm } from './api.ts'

/** What every part of the form that completes a milestone is given. */
export interface PartProps {
  proposal: MilestoneProposal
  form: CompleteForm
  change: (part: Partial<CompleteForm>) => void
  error: unknown
}
