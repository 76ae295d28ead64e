import type { DeadlineAct, DeadlineChoices, DeadlineMove, TakeBackMove } from '@kedjan/contract'

/** What the form holds, as typed; each act uses its own part. */
export interface DeadlineForm {
  extendOn: DeadlineChoices['extend'][number]['ground'] | null
  pauseOn: DeadlineChoices['pause'][number]['ground'] | null
  shiftOn: DeadlineChoices['shift'][number]['ground'] | null
  takeBack: TakeBackMove['of'] | null
  from: string
  to: string
  because: string
}

/** Where there is one ground only, it is chosen. */
export function startOf(act: DeadlineAct, choices: DeadlineChoices): DeadlineForm {
  const { extend, pause, shift, takeBack, correct } = choices
  return {
    extendOn: only(extend)?.ground ?? null,
    pauseOn: only(pause)?.ground ?? null,
    shiftOn: only(shift)?.ground ?? null,
    takeBack: only(takeBack)?.of ?? null,
    from: '',
    to: act === 'correct_day' ? (correct?.on ?? '') : '',
    because: '',
  }
}

function only<Choice>(choices: readonly Choice[]): Choice | undefined {
  return choices.length === 1 ? choices[0] : undefined
}

/** The move as the server takes it; null until the form says one. */
export function moveOf(act: DeadlineAct, form: DeadlineForm): DeadlineMove | null {
  const [from, to] = [dayIn(form.from), dayIn(form.to)]
  switch (act) {
    case 'extend': {
      // Without a day it is as much as the rule gives; half a day is no day.
      if (form.extendOn === null || (form.to.trim() !== '' && to === null)) return null
      return { act, ground: form.extendOn, ...(to !== null && { until: to }) }
    }
    case 'pause':
      return form.pauseOn && from && to ? { act, ground: form.pauseOn, from, to } : null
    case 'resume':
      return from ? { act, from } : null
    case 'shift':
      return form.shiftOn && to ? { act, ground: form.shiftOn, to } : null
    case 'take_back':
      return form.takeBack ? { act, of: form.takeBack } : null
    case 'correct_day':
      return to ? { act, on: to } : null
  }
}

function dayIn(typed: string): string | null {
  const day = typed.trim()
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
}

/** The move with why, where something was written. */
export function bodyOf(act: DeadlineAct, form: DeadlineForm): object {
  const { act: _act, ...move } = moveOf(act, form) ?? { act }
  const because = form.because.trim()
  return because === '' ? move : { ...move, because }
}

const places = {
  extend: 'extend',
  pause: 'pause',
  resume: 'resume',
  shift: 'count-from',
  take_back: 'take-back-move',
  correct_day: 'correct-day',
} satisfies Record<DeadlineAct, string>

export function pathOf(milestoneId: string, act: DeadlineAct): string {
  return `/api/milestones/${milestoneId}/${places[act]}`
}
