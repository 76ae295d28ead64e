import { ChainDiagram, ChainItems, Day, type Language } from '@kedjan/contract'
import { ok, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import { Refused, type Services } from '@kedjan/modules/http'
import { type ChainKey, chainKeys, findOrganisation, type OrganisationKind } from '@kedjan/sweden'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { languageOf } from '../language.ts'
import { chainDiagram } from './chain-diagram.ts'
import { listChains } from './chain-list.ts'
import { wordingOn } from './chain-words.ts'

const tags = ['chain']
const Key = z.object({ key: z.string().max(60) })
const OnDay = z.object({ on: Day.optional() })

export type CannotShow =
  | { reason: 'unknown_chain'; chain: string }
  | { reason: 'no_wording_that_day'; chain: string; on: string }

/** The chains as anybody may read them: they are law and agreement, and carry nothing about anybody. */
export function registerChainRoutes(app: FastifyInstance, { clock }: Pick<Services, 'clock'>): void {
  app.route({
    method: 'GET',
    url: '/api/chains',
    config: { public: true, asksWho: true },
    schema: { summary: 'Every chain, who begins it and in which wordings', tags, response: { 200: ChainItems } },
    handler: async (request: FastifyRequest) => ({
      items: listChains({ language: languageFor(request), on: clock.today() }, kindThatMayBegin(request)),
    }),
  })
  app.route({
    method: 'GET',
    url: '/api/chains/:key/diagram',
    config: { public: true },
    schema: {
      summary: 'A chain in the wording of a day, in words and laid out to be drawn',
      tags,
      params: Key,
      querystring: OnDay,
      response: { 200: ChainDiagram },
    },
    handler: async (request: FastifyRequest) => {
      const { key } = request.params as z.output<typeof Key>
      const { on } = request.query as z.output<typeof OnDay>
      const found = findWording(key, on ?? clock.today().toString())
      if (!found.ok) throw new Refused(found.refusal, 404)
      const { template, day } = found.value
      return chainDiagram(template, { language: languageFor(request), on: day })
    },
  })
}

function findWording(key: string, on: string): Result<NonNullable<ReturnType<typeof wordingThatDay>>, CannotShow> {
  const known = chainKeys.find((each) => each === key)
  if (!known) return refuse({ reason: 'unknown_chain', chain: key })
  const found = wordingThatDay(known, on)
  return found ? ok(found) : refuse({ reason: 'no_wording_that_day', chain: key, on })
}

function wordingThatDay(key: ChainKey, on: string) {
  const day = parsePlainDate(on)
  const template = day && wordingOn(key, day)
  return template && { template, day }
}

function languageFor(request: FastifyRequest): Language {
  return languageOf(request.headers['accept-language'])
}

/** The kind of the asker's organisation, where the asker may begin chains for it. */
function kindThatMayBegin({ asked }: FastifyRequest): OrganisationKind | undefined {
  if (asked?.actor.kind !== 'staff' || !asked.permissions.has('chain.begin')) return undefined
  return findOrganisation(asked.actor.organisationId)?.kind
}
