import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { decideAnswer, decideClose, decideReview, type OpeningStep, type StoredOpening, stateOf } from './opening.ts'

const now = Temporal.Instant.from('2026-11-24T12:00:00Z')

function step(kind: OpeningStep['kind'], by: string, until: string | null = null): OpeningStep {
  return { kind, until, review_by: until ? '2026-12-01' : null, verdict: null, note: null, by, by_name: by }
}

function opening(steps: readonly OpeningStep[], askedAt = '2026-11-24T08:00:00Z'): StoredOpening {
  return {
    id: 'opening',
    person_id: 'person',
    case_number: null,
    kind: 'step',
    reason: 'Needed for the step that is open with us.',
    asked_by: 'asker',
    asked_by_name: 'asker',
    asked_at: askedAt,
    steps,
  }
}

const approved = step('approved', 'approver', '2026-11-24T16:00:00Z')
const ended = step('approved', 'approver', '2026-11-24T12:00:00Z')
const closed = step('closed', 'asker')

describe('where an opening stands', () => {
  it.each([
    ['asked', [], '2026-11-24T08:00:00Z'],
    ['asked', [], '2026-11-23T12:00:01Z'],
    ['lapsed', [], '2026-11-23T12:00:00Z'],
    ['refused', [step('refused', 'approver')], '2026-11-24T08:00:00Z'],
    ['withdrawn', [closed], '2026-11-24T08:00:00Z'],
    ['open', [approved], '2026-11-24T08:00:00Z'],
    ['to_review', [ended], '2026-11-24T08:00:00Z'],
    ['to_review', [approved, closed], '2026-11-24T08:00:00Z'],
    ['reviewed', [approved, closed, step('reviewed', 'reviewer')], '2026-11-24T08:00:00Z'],
    ['reviewed', [ended, step('reviewed', 'reviewer')], '2026-11-24T08:00:00Z'],
  ] as const)('%s, number %#', (state, steps, askedAt) => {
    expect(stateOf(opening(steps, askedAt), now, 24)).toBe(state)
  })
})

describe('who may do what about an opening', () => {
  it.each([
    ['the one who asked answers not', 'asked', 'asker', 'own_question'],
    ['another answers', 'asked', 'approver', 'ok'],
    ['nobody answers what has lapsed', 'lapsed', 'approver', 'opening_lapsed'],
    ['nobody answers twice', 'open', 'reviewer', 'opening_already_answered'],
  ] as const)('%s', (_name, state, staff, expected) => {
    expect(outcome(decideAnswer(opening([]), state, staff))).toBe(expected)
  })

  it.each([
    ['a question is withdrawn by who asked it', 'asked', 'asker', 'ok'],
    ['and by nobody else', 'asked', 'approver', 'opening_not_open'],
    ['anybody of the group ends an opening', 'open', 'reviewer', 'ok'],
    ['what has ended is not ended again', 'to_review', 'asker', 'opening_not_open'],
  ] as const)('%s', (_name, state, staff, expected) => {
    expect(outcome(decideClose(opening([approved]), state, staff))).toBe(expected)
  })

  it.each([
    ['a third reviews', 'to_review', 'reviewer', 'ok'],
    ['who asked does not', 'to_review', 'asker', 'reviewer_took_part'],
    ['who approved does not', 'to_review', 'approver', 'reviewer_took_part'],
    ['not while it is open', 'open', 'reviewer', 'opening_still_open'],
    ['not what was never open', 'refused', 'reviewer', 'opening_never_open'],
    ['not twice', 'reviewed', 'reviewer', 'opening_already_reviewed'],
  ] as const)('%s', (_name, state, staff, expected) => {
    expect(outcome(decideReview(opening([approved]), state, staff))).toBe(expected)
  })
})

function outcome(result: { ok: true } | { ok: false; refusal: { reason: string } }): string {
  return result.ok ? 'ok' : result.refusal.reason
}
