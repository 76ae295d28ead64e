import { OrganisationId, StallPlace, StallSetting, StallSettings } from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { resetStalls, setStalls } from '../chain/index.ts'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { readStallSettings } from './stall-settings.ts'

/** After how many days a step that stands still is asked about and told, as an organisation has chosen. */
export function registerStallSettings(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/stall-settings',
    permission: 'organisations.read',
    audit: 'chain.read_stall_settings',
    summary: 'When an organisation, the own one where none is named, is reminded of its steps that stand still',
    query: z.object({ organisation: OrganisationId.optional() }),
    answer: StallSettings,
    read: (asking, { query }) => readStallSettings(asking, query.organisation),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/stall-settings',
    permission: 'chain.keep',
    audit: 'chain.set_stalls',
    summary: 'Choose when the own organisation is reminded of its steps that stand still',
    body: StallSetting,
    answer: StallPlace,
    act: ({ tx, clock, actor }, { body }) => setStalls(tx, clock, staffOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/stall-settings/reset',
    permission: 'chain.keep',
    audit: 'chain.reset_stalls',
    summary: 'Go back to what holds otherwise, for a step, a chain or all chains',
    body: StallPlace,
    answer: StallPlace,
    act: ({ tx, clock, actor }, { body }) => resetStalls(tx, clock, staffOf(actor), body),
    statusOf,
  })
}
