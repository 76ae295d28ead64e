import type { HandoffState } from '@kedjan/contract'
import { describe, expect, it } from 'vitest'
import { decideMove, type HandoffKind, type HandoffMove, type HandoffNow, isEnded, movesOpenTo } from './handoff.ts'

const last = { by: 'Prov K1380', organisation: 'K1380', at: '2026-10-15T07:00:00+00:00' }

function now(kind: HandoffKind, state: HandoffState, been: readonly HandoffState[] = [state]): HandoffNow {
  return { kind, from_organisation: 'MIGR', to_organisation: 'K1380', state, last, been }
}

const anvisningStates = [
  'planned',
  'decided',
  'acknowledged',
  'housing_reported',
  'date_agreed',
  'received',
  'declined',
  'cancelled',
  'replaced',
] as const
const referralStates = ['sent', 'accepted', 'refused', 'completed', 'withdrawn'] as const
const moves = [
  'decide',
  'acknowledge',
  'report_housing',
  'agree_date',
  'receive',
  'decline',
  'cancel',
  'replace',
  'accept',
  'refuse',
  'complete',
  'withdraw',
] as const

/** Everything that is allowed; whatever stands not here is refused. */
const allowed: readonly (readonly [HandoffKind, HandoffState, HandoffMove, 'sender' | 'receiver', HandoffState])[] = [
  ['anvisning', 'planned', 'decide', 'sender', 'decided'],
  ['anvisning', 'planned', 'cancel', 'sender', 'cancelled'],
  ['anvisning', 'decided', 'acknowledge', 'receiver', 'acknowledged'],
  ['anvisning', 'decided', 'decline', 'sender', 'declined'],
  ['anvisning', 'decided', 'cancel', 'sender', 'cancelled'],
  ['anvisning', 'decided', 'replace', 'sender', 'replaced'],
  ['anvisning', 'acknowledged', 'report_housing', 'receiver', 'housing_reported'],
  ['anvisning', 'acknowledged', 'decline', 'sender', 'declined'],
  ['anvisning', 'acknowledged', 'cancel', 'sender', 'cancelled'],
  ['anvisning', 'acknowledged', 'replace', 'sender', 'replaced'],
  ['anvisning', 'housing_reported', 'agree_date', 'receiver', 'date_agreed'],
  ['anvisning', 'housing_reported', 'decline', 'sender', 'declined'],
  ['anvisning', 'housing_reported', 'cancel', 'sender', 'cancelled'],
  ['anvisning', 'housing_reported', 'replace', 'sender', 'replaced'],
  ['anvisning', 'date_agreed', 'receive', 'receiver', 'received'],
  ['anvisning', 'date_agreed', 'decline', 'sender', 'declined'],
  ['anvisning', 'date_agreed', 'cancel', 'sender', 'cancelled'],
  ['anvisning', 'date_agreed', 'replace', 'sender', 'replaced'],
  ['referral', 'sent', 'accept', 'receiver', 'accepted'],
  ['referral', 'sent', 'refuse', 'receiver', 'refused'],
  ['referral', 'sent', 'withdraw', 'sender', 'withdrawn'],
  ['referral', 'accepted', 'complete', 'receiver', 'completed'],
  ['referral', 'accepted', 'withdraw', 'sender', 'withdrawn'],
]

const every = [
  ...anvisningStates.map((state) => ['anvisning', state] as const),
  ...referralStates.map((state) => ['referral', state] as const),
]

describe('every state, move and side', () => {
  it.each(every)('of an %s that is %s allows what the table says and nothing else', (kind, state) => {
    const found = moves.flatMap((move) =>
      (['sender', 'receiver'] as const).flatMap((side) => {
        const decided = decideMove(now(kind, state), move, side === 'sender' ? 'MIGR' : 'K1380')
        return decided.ok ? [[kind, state, move, side, decided.value]] : []
      }),
    )
    const expected = allowed.filter((row) => row[0] === kind && row[1] === state)
    expect(found.map(String).sort()).toEqual(expected.map(String).sort())
  })

  it.each(every)('of an %s that is %s is not there for anybody else', (kind, state) => {
    for (const move of moves) {
      expect(decideMove(now(kind, state), move, 'K0180')).toEqual({
        ok: false,
        refusal: { reason: 'handoff_not_found' },
      })
    }
  })
})

describe('a move is refused with its reason', () => {
  it.each<[string, HandoffNow, readonly [HandoffMove, string], object]>([
    [
      'an anvisning cannot be refused (SFS 2016:38 5 §)',
      now('anvisning', 'decided'),
      ['refuse', 'K1380'],
      { reason: 'other_kind_of_handoff', kind: 'anvisning' },
    ],
    [
      'a referral cannot be declined',
      now('referral', 'sent'),
      ['decline', 'MIGR'],
      { reason: 'other_kind_of_handoff', kind: 'referral' },
    ],
    ['the municipality cannot cancel', now('anvisning', 'decided'), ['cancel', 'K1380'], { reason: 'not_the_sender' }],
    [
      'the municipality cannot decline for the person',
      now('anvisning', 'decided'),
      ['decline', 'K1380'],
      { reason: 'not_the_sender' },
    ],
    ['the sender cannot receive', now('anvisning', 'date_agreed'), ['receive', 'MIGR'], { reason: 'not_the_receiver' }],
    [
      'a dwelling comes after the acknowledgement',
      now('anvisning', 'decided', ['planned', 'decided']),
      ['report_housing', 'K1380'],
      { reason: 'not_in_this_state', state: 'decided' },
    ],
    [
      'a step that is taken names who took it',
      now('anvisning', 'acknowledged', ['planned', 'decided', 'acknowledged']),
      ['acknowledge', 'K1380'],
      { reason: 'already_answered', state: 'acknowledged', ...last },
    ],
    [
      'a step that is long taken names who moved it last',
      now('anvisning', 'date_agreed', ['planned', 'decided', 'acknowledged', 'housing_reported', 'date_agreed']),
      ['acknowledge', 'K1380'],
      { reason: 'already_answered', state: 'date_agreed', ...last },
    ],
    [
      'what has ended stays ended',
      now('anvisning', 'received', ['planned', 'decided', 'received']),
      ['cancel', 'MIGR'],
      { reason: 'already_answered', state: 'received', ...last },
    ],
    [
      'a refused referral is not accepted after all',
      now('referral', 'refused', ['sent', 'refused']),
      ['accept', 'K1380'],
      { reason: 'already_answered', state: 'refused', ...last },
    ],
    [
      'a planned anvisning is not replaced',
      now('anvisning', 'planned'),
      ['replace', 'MIGR'],
      { reason: 'not_in_this_state', state: 'planned' },
    ],
  ])('%s', (_name, handoff, [move, organisation], refusal) => {
    expect(decideMove(handoff, move, organisation)).toEqual({ ok: false, refusal })
  })
})

describe('the moves that are open', () => {
  it.each<[string, HandoffNow, string, string[]]>([
    ['to the municipality of a decided anvisning', now('anvisning', 'decided'), 'K1380', ['acknowledge', 'ask']],
    ['to Migrationsverket of a planned one', now('anvisning', 'planned'), 'MIGR', ['decide', 'cancel', 'ask']],
    ['to anybody when it has ended: none', now('anvisning', 'received'), 'K1380', []],
    ['to the receiver of a referral', now('referral', 'sent'), 'K1380', ['accept', 'refuse', 'ask']],
  ])('%s', (_name, handoff, organisation, open) => {
    expect(movesOpenTo(handoff, organisation)).toEqual(open)
  })

  it('end with the seven last states', () => {
    expect([...anvisningStates, ...referralStates].filter(isEnded)).toEqual([
      'received',
      'declined',
      'cancelled',
      'replaced',
      'refused',
      'completed',
      'withdrawn',
    ])
  })
})
