import { system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { done, officers, refused, seen } from '../testing/index.ts'
import { findStaffBySubject, registerStaff } from './index.ts'

const database = useDatabase()
const officer = officers(database)
const sara = {
  organisationId: 'K1380',
  subject: 'sara',
  name: 'Sara Prov',
  roles: ['case_officer', 'coordinator'] as const,
}

describe('a member of staff', () => {
  test('is registered with roles, and known by what the identity provider calls them', async () => {
    const id = await done(database, system, (tx, clock) => registerStaff(tx, clock, system, sara))
    expect(await seen(database, system, (tx) => findStaffBySubject(tx, 'sara'))).toEqual({
      id,
      organisation_id: 'K1380',
      name: 'Sara Prov',
      kind: 'municipality',
      roles: ['case_officer', 'coordinator'],
    })
  })

  test('is not registered twice', async () => {
    const again = { ...sara, subject: 'twice' }
    await done(database, system, (tx, clock) => registerStaff(tx, clock, system, again))
    expect(await refused(database, system, (tx, clock) => registerStaff(tx, clock, system, again))).toEqual({
      reason: 'subject_taken',
    })
  })

  test('acts for an organisation that there is', async () => {
    const nowhere = { ...sara, subject: 'nowhere', organisationId: 'K9999' }
    expect(await refused(database, system, (tx, clock) => registerStaff(tx, clock, system, nowhere))).toEqual({
      reason: 'unknown_organisation',
    })
  })

  test('is registered by nobody but the platform', async () => {
    const migr = await officer('MIGR')
    const own = { ...sara, subject: 'own', organisationId: 'MIGR' }
    expect(await refused(database, migr, (tx, clock) => registerStaff(tx, clock, migr, own))).toEqual({
      reason: 'not_the_platform',
    })
    await expect(done(database, migr, (tx, clock) => registerStaff(tx, clock, system, own))).rejects.toThrow(
      'row-level security',
    )
  })
})
