import {
  type AskOffers,
  AssignmentsPage,
  DayBoard,
  MeetingPlaces,
  OwnVisits,
  type PlaceChange,
  PlaceSetup,
  QueueScreen,
  ReplanPreview,
  TakenInList,
  VisitCapacity,
  VisitMeasures,
  VisitOffers,
} from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { search } from '../../api/client.ts'
import { readQuery } from '../../api/queries.ts'

export const ownVisitsQuery = readQuery('/api/own/visits', OwnVisits)
export const placesQuery = readQuery('/api/places', MeetingPlaces)
export const takenInQuery = readQuery('/api/visits/taken-in', TakenInList)

export function boardQuery(placeId: string, date?: string) {
  return readQuery(`/api/places/${placeId}/day${date ? `?date=${date}` : ''}`, DayBoard)
}

export function queueQuery(placeId: string) {
  return readQuery(`/api/places/${placeId}/queue`, QueueScreen)
}

export function setupQuery(placeId: string, week?: string) {
  return readQuery(`/api/places/${placeId}/setup${week ? `?week=${week}` : ''}`, PlaceSetup)
}

export const assignmentsQuery = readQuery('/api/visits/assignments', AssignmentsPage)

export function capacityQuery(placeId: string) {
  return readQuery(`/api/places/${placeId}/capacity`, VisitCapacity)
}

/** Of the last four weeks, or of a span. */
export function measuresQuery(placeId: string, span?: { from: string; to: string }) {
  return readQuery(`/api/places/${placeId}/measures${span ? `?from=${span.from}&to=${span.to}` : ''}`, VisitMeasures)
}

export function askOffers(question: Partial<AskOffers> & { placeId: string; errands: string[] }): Promise<VisitOffers> {
  return search('/api/own/visits/offers', question, VisitOffers)
}

/** What a change of a place would move. A refusal is an answer, and is not asked for again. */
export function changePreviewQuery(placeId: string, change: PlaceChange | undefined) {
  return queryOptions({
    queryKey: ['place change', placeId, change],
    queryFn: ({ signal }) => search(`/api/places/${placeId}/replan-preview`, change, ReplanPreview, signal),
    retry: false,
    gcTime: 0,
  })
}

/** The answer of most writes here: what was made or moved. */
export const Done = z.object({ id: z.uuid() })
export const Copied = z.object({ copied: z.int() })
