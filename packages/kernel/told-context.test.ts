import { describe, expect, it } from 'vitest'
import type { Context } from './context.ts'
import { openToldContext, tellLooker } from './told-context.ts'

const officer: Context = { settings: { actor_kind: 'staff', organisation: 'K1380' } }
const platform: Context = { settings: { actor_kind: 'system', organisation: '' } }

const whole = {
  text: "select set_config('kedjan.actor_kind', $1, true), set_config('kedjan.organisation', $2, true)",
  values: ['staff', 'K1380'],
}

function begun() {
  const context = openToldContext()
  context.begin('begin')
  context.hear(officer)
  context.takeUntold()
  return context
}

describe('what a connection has still to tell', () => {
  it('is the beginning and everything of who acts, before the first question', () => {
    const context = openToldContext()
    context.begin('begin')
    context.hear(officer)
    expect(context.hasBegun()).toBe(false)
    expect(context.takeUntold()).toEqual([{ text: 'begin' }, whole])
    expect(context.hasBegun()).toBe(true)
    expect(context.takeUntold()).toEqual([])
  })

  it('is what has changed, when somebody else acts', () => {
    const context = begun()
    context.hear({ settings: { actor_kind: 'staff', organisation: 'SKV' } })
    expect(context.takeUntold()).toEqual([
      { text: "select set_config('kedjan.organisation', $1, true)", values: ['SKV'] },
    ])
  })

  it('is nothing when the platform steps aside and back without a word', () => {
    const context = begun()
    context.hear(platform)
    context.hear(officer)
    expect(context.takeUntold()).toEqual([])
  })

  it('is the lock alone, where the platform acts already', () => {
    const context = begun()
    context.hear(platform)
    context.takeUntold()
    context.hear(officer)
    context.hear({ ...platform, lock: { space: 7304, key: "it's" } })
    expect(context.takeUntold()).toEqual([
      { text: 'select pg_advisory_xact_lock(hashtextextended($1, 7304))', values: ["it's"] },
    ])
    expect(context.takeUntold()).toEqual([])
  })

  it('is everything after the transaction went back to an earlier point', () => {
    const context = begun()
    context.doubt()
    expect(context.takeUntold()).toEqual([whole])
  })

  it('is everything anew in the next transaction, and no lock of the one before', () => {
    const context = begun()
    context.hear({ ...platform, lock: { space: 1, key: 'left' } })
    context.begin('begin')
    context.hear(officer)
    expect(context.takeUntold()).toEqual([{ text: 'begin' }, whole])
  })

  it('is, for who only looks, also that nothing may be written', () => {
    expect(tellLooker(platform)).toEqual([
      {
        text: "select set_config('kedjan.actor_kind', $1, true), set_config('kedjan.organisation', $2, true), set_config('transaction_read_only', 'on', true)",
        values: ['system', ''],
      },
    ])
  })

  it('is what was sent along in its place, each after who acted by then', () => {
    const context = begun()
    expect(context.sendAlong({ text: 'one' })).toBe(1)
    context.hear(platform)
    expect(context.sendAlong({ text: 'two' })).toBe(3)
    expect(context.takeUntold()).toEqual([
      { text: 'one' },
      {
        text: "select set_config('kedjan.actor_kind', $1, true), set_config('kedjan.organisation', $2, true)",
        values: ['system', ''],
      },
      { text: 'two' },
    ])
    expect(context.takeUntold()).toEqual([])
  })

  it('is, before the end, what was sent along and not who acts after it', () => {
    const context = openToldContext()
    context.begin('begin')
    context.hear(officer)
    context.sendAlong({ text: 'one' })
    context.hear(platform)
    expect(context.hasBegun()).toBe(false)
    expect(context.takeWaiting()).toEqual([{ text: 'begin' }, whole, { text: 'one' }])
    expect(context.hasBegun()).toBe(true)
  })

  it('is nothing of what was sent along when the transaction goes back or another begins', () => {
    const context = begun()
    context.sendAlong({ text: 'one' })
    context.doubt()
    expect(context.takeUntold()).toEqual([whole])
    context.sendAlong({ text: 'two' })
    context.begin('begin')
    context.hear(officer)
    expect(context.takeUntold()).toEqual([{ text: 'begin' }, whole])
  })
})
