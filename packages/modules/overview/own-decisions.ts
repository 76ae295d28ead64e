import { GiveConsent, Id, MakePlea, OwnInformation } from '@kedjan/contract'
import { type Actor, type Id as IdOf, type PersonActor, type Result, refuse } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type CannotGive, declineConsent, endConsent, findAsk, type InformationCategory } from '../exchange/index.ts'
import { type Asking, readRoute, type Services, statusOf, writeRoute } from '../http/index.ts'
import { giveOwnConsent, makeOwnPlea } from '../persons/index.ts'
import { readOwnInformation } from './own-information.ts'

const made = z.object({ id: Id })
const nothing = z.object({}).default({})
const permission = 'own.decide'

/** What a person decides about the own information, on the own pages. */
export function registerOwnDecisions(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/own/information',
    permission: 'own.read',
    audit: 'own.read_information',
    summary: 'Questions to answer, consents, and who has written down what about the person',
    answer: OwnInformation,
    read: readOwnInformation,
  })
  registerConsents(app, services)
  writeRoute(app, services, {
    url: '/api/own/pleas',
    permission,
    audit: 'own.make_plea',
    summary: 'Ask a holder to put something right, or object',
    body: MakePlea,
    answer: made,
    status: 201,
    act: ({ tx, clock, actor }, { body }) =>
      makeOwnPlea(tx, clock, personOf(actor), { ...body, category: body.category as InformationCategory }),
    statusOf,
  })
}

function registerConsents(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/own/consents',
    permission,
    audit: 'own.give_consent',
    summary: 'Agree to what an officer has asked about, or to less of it',
    body: GiveConsent,
    answer: made,
    status: 201,
    act: (asking, { body }) => giveAsked(asking, { ...body, categories: body.categories as InformationCategory[] }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/own/consents/:consentId/end',
    permission,
    audit: 'own.end_consent',
    summary: 'Take a consent back; nothing is seen on its account from now on',
    params: z.object({ consentId: Id }),
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => endConsent(tx, clock, personOf(actor), params),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/own/consent-asks/:askId/decline',
    permission,
    audit: 'own.decline_consent',
    summary: 'Say no to what an officer has asked about',
    params: z.object({ askId: Id }),
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => declineConsent(tx, clock, personOf(actor), params),
    statusOf,
  })
}

async function giveAsked(
  { tx, clock, actor, language }: Asking,
  said: { askId: IdOf; until: string; categories: InformationCategory[]; childSaid: 'yes' | 'no' | 'not_asked' },
): Promise<Result<{ id: IdOf }, CannotGive>> {
  const ask = await findAsk(tx, said.askId)
  if (!ask) return refuse({ reason: 'ask_not_found' })
  const { personId, basisId, holder, recipient } = ask
  return giveOwnConsent(tx, clock, personOf(actor), { ...said, personId, basisId, holder, recipient, language })
}

/** The person behind a decision that only persons make; the permission has been checked before. */
function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error('only a person can do this')
  return actor
}
