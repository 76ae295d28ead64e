import type { HandoffPage } from '@kedjan/contract'
import type { Step, StepForm } from './action-form.ts'

/** What every field of a step's dialog is given. */
export interface FieldsProps {
  handoff: HandoffPage
  step: Step
  form: StepForm
  error: unknown
  change: (form: StepForm) => void
}
