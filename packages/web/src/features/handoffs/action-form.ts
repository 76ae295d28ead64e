import { type AgreeDate, CancelReason, DeclineReason, type HandoffAction, RefusalReason } from '@kedjan/contract'
import type { z } from 'zod'

/** A step that is taken in a dialog; asking has its own thread. */
export type Step = Exclude<HandoffAction, 'ask'>

/** What the dialogs hold, as typed. */
export interface StepForm {
  note: string
  day: string
  address: string
  /** Said by the officer where a protected household is told about. */
  confirmProtected: boolean
  reason: string | null
  to: string | null
  receiveBy: string
  rooms: string
  beds: string
  stepFree: boolean
  availableFrom: string
  contract: 'permanent' | 'time_limited'
  contractEndsOn: string
}

export function emptyStepForm(today: string): StepForm {
  return {
    note: '',
    day: today,
    address: '',
    confirmProtected: false,
    reason: null,
    to: null,
    receiveBy: '',
    rooms: '',
    beds: '',
    stepFree: false,
    availableFrom: today,
    contract: 'permanent',
    contractEndsOn: '',
  }
}

/** The reasons a step may be given. */
export function reasonsFor(step: Step): readonly string[] {
  switch (step) {
    case 'decline':
      return DeclineReason.options
    case 'cancel':
    case 'replace':
      return CancelReason.options
    case 'refuse':
      return RefusalReason.options
    default:
      return []
  }
}

export function stepPath(handoffId: string, step: Step): string {
  return `/api/handoffs/${handoffId}/${step.replace('_', '-')}`
}

/** What is sent for a step; the server holds it against its own shape and answers field by field. */
export function stepBody(step: Step, form: StepForm): Record<string, unknown> {
  const note = form.note.trim() === '' ? {} : { note: form.note }
  switch (step) {
    case 'decide':
      return { confirmProtected: form.confirmProtected }
    case 'acknowledge':
    case 'accept':
    case 'complete':
    case 'withdraw':
      return note
    case 'report_housing':
      return { dwelling: dwellingOf(form), ...note }
    case 'agree_date':
      return { day: form.day.trim(), ...note } satisfies z.infer<typeof AgreeDate>
    case 'receive':
      return { on: form.day.trim(), ...(form.address.trim() !== '' && { address: form.address }), ...note }
    case 'decline':
    case 'cancel':
    case 'refuse':
      return { reason: form.reason, ...note }
    case 'replace':
      return {
        to: form.to,
        receiveBy: form.receiveBy.trim(),
        reason: form.reason,
        confirmProtected: form.confirmProtected,
        ...note,
      }
  }
}

function dwellingOf(form: StepForm) {
  return {
    rooms: countOf(form.rooms),
    bedsCount: countOf(form.beds),
    stepFree: form.stepFree,
    availableFrom: form.availableFrom.trim(),
    contract: form.contract,
    contractEndsOn: form.contract === 'time_limited' ? form.contractEndsOn.trim() : null,
  }
}

/** An empty field is no number; the server then says that it is missing. */
function countOf(written: string): number | null {
  return written.trim() === '' ? null : Number(written)
}
