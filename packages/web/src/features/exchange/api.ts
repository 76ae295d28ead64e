import {
  ExchangeOptions,
  ExchangeWork,
  HeldBack,
  Id,
  OwnInformation,
  PersonInformation,
  RequestPage,
} from '@kedjan/contract'
import { z } from 'zod'
import { readQuery } from '../../api/queries.ts'

export const optionsQuery = readQuery('/api/exchange/options', ExchangeOptions)
export const exchangeWorkQuery = readQuery('/api/exchange/work', ExchangeWork)
export const ownInformationQuery = readQuery('/api/own/information', OwnInformation)

export function requestQuery(requestId: string) {
  return readQuery(`/api/exchange/requests/${requestId}`, RequestPage)
}

export function personInformationQuery(personId: string) {
  return readQuery(`/api/persons/${personId}/information`, PersonInformation)
}

export function heldBackQuery(personId: string) {
  return readQuery(`/api/persons/${personId}/held-back`, HeldBack)
}

/** What every write about information answers. */
export const Made = z.object({ id: Id })
