import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { milestoneLines, wayLines } from './chain-lines.ts'
import { chainTemplate } from './chains.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('a return of one’s own accord', () => {
  const template = chainTemplate('return_voluntary', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'order: MIGR, return_case; tells SKV',
      'area_and_reporting: MIGR, return_case; after order',
      'conversation: MIGR, return_case; after order; by return.conversation from order',
      'obstacles_examined: MIGR, return_case; after conversation; tells SKV, FK, AF',
      'travel_documents: MIGR, return_case; after obstacles_examined; if obstacles_examined is none',
      'support_decided: MIGR, return_case; after conversation; if obstacles_examined is none',
      'time_after_avvisning: MIGR, return_case; after obstacles_examined; if order is avvisning and obstacles_examined is none; by departure.after_avvisning from order',
      'time_after_utvisning: MIGR, return_case; after obstacles_examined; if order is utvisning and obstacles_examined is none; by departure.after_utvisning from order',
      'reception_support_ended: MIGR, return_case; after time_after_avvisning, time_after_utvisning; if obstacles_examined is none',
      'departure: MIGR, return_case; after travel_documents, time_after_avvisning, time_after_utvisning; if obstacles_examined is none',
      'departure_confirmed: MIGR, return_case; after departure; if departure is left; tells SKV',
      'deregistration: SKV, return_case; after departure_confirmed; if registered is yes',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'obstacles_examined=none, departure=left → departed',
      'obstacles_examined=none, departure=not_left → return_enforced',
      'obstacles_examined=permit_assigned → settlement_assigned',
      'obstacles_examined=permit_own → settlement_own',
      'obstacles_examined=not_now → stays',
    ])
  })
})

describe('a return through the police', () => {
  const template = chainTemplate('return_enforced', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'handed_to_police: MIGR, return_case; tells POL',
      'case_received: POL, return_case; after handed_to_police; tells MIGR',
      'detention: POL, return_case; after case_received; tells MIGR',
      'detention_place: MIGR, return_case; after detention; if detention is detained',
      'transport: KV, return_case; after detention_place; if detention_place is transport; tells MIGR, POL',
      'identity_documents: POL, return_case; after case_received',
      'enforcement: POL, return_case; after identity_documents, detention, detention_place, transport',
      'status_back: POL, return_case; after enforcement; tells MIGR',
      'search: POL, return_case; after status_back; if enforcement is absconded',
      'taken_back: MIGR, return_case; after status_back; if enforcement is handed_back; tells POL',
      'obstacles_examined: MIGR, return_case; after status_back; if enforcement is obstacle; tells SKV, FK, AF',
      'departure_confirmed: MIGR, return_case; after status_back; if enforcement is left; tells SKV',
      'deregistration: SKV, return_case; after departure_confirmed; if registered is yes',
      'order_lapsed: MIGR, return_case; after departure_confirmed; not before removal_order.lapse from departure_confirmed',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'otherwise → departed',
      'search=found → return_enforced',
      'search=closed → closed',
      'taken_back=agreed → return_voluntary',
      'taken_back=not_agreed → return_enforced',
      'obstacles_examined=none → return_enforced',
      'obstacles_examined=permit_assigned → settlement_assigned',
      'obstacles_examined=permit_own → settlement_own',
      'obstacles_examined=not_now → stays',
    ])
  })
})

describe('re-emigration', () => {
  const template = chainTemplate('re_emigration', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'information: MIGR, return_case',
      'application: MIGR, return_case; after information',
      'decision: MIGR, return_case; after application; if application is applied',
      'journey_planned: MIGR, return_case; after decision; if decision is granted',
      'departure_confirmed: MIGR, return_case; after journey_planned; if journey_planned is planned; tells SKV',
      'deregistration: SKV, return_case; after departure_confirmed; if registered is yes',
      'grant_paid: MIGR, return_case; after departure_confirmed',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'application=applied, decision=granted, journey_planned=planned → departed',
      'application=applied, decision=granted, journey_planned=changed_mind → stays',
      'application=applied, decision=rejected → stays',
      'application=changed_mind → stays',
    ])
  })
})

describe('the wall around a return', () => {
  const returns = (['return_voluntary', 'return_enforced', 're_emigration'] as const).map((key) =>
    chainTemplate(key, today),
  )

  it('no step of a return is of a kind that others are told', () => {
    const kinds = returns.flatMap(({ milestones }) => milestones.map(({ category }) => category))
    expect([...new Set(kinds)]).toEqual(['return_case'])
  })

  it('only those who carry it out and the population register have steps in it, and only they and the registers are told', () => {
    const milestones = returns.flatMap((template) => template.milestones)
    expect([...new Set(milestones.map(({ responsible }) => responsible))].sort()).toEqual(['KV', 'MIGR', 'POL', 'SKV'])
    const told = milestones.flatMap(({ key, discloses }) => discloses.map(({ to, on }) => `${to} ${on ?? key}`))
    expect([...new Set(told)].sort()).toEqual([
      'AF permit_assigned,permit_own',
      'FK permit_assigned,permit_own',
      'MIGR case_received',
      'MIGR detention',
      'MIGR status_back',
      'MIGR transport',
      'POL handed_to_police',
      'POL taken_back',
      'POL transport',
      'SKV departure_confirmed',
      'SKV order',
      'SKV permit_assigned,permit_own',
    ])
  })
})
