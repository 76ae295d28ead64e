import { LogLines, type LogOutcome, LogStatus } from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { readText } from '../../api/client.ts'
import { pagedQuery, readQuery } from '../../api/queries.ts'

export interface LogFilter {
  action?: string | undefined
  outcome?: z.infer<typeof LogOutcome> | undefined
  person?: string | undefined
}

export function linesQuery(filter: LogFilter) {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return pagedQuery(`/api/log/lines?${new URLSearchParams(given)}`, LogLines)
}

export const statusQuery = readQuery('/api/log/status', LogStatus)

export const checkpointPath = '/api/log/checkpoint'
export const checkpointQuery = queryOptions({
  queryKey: [checkpointPath],
  queryFn: ({ signal }) => readText(checkpointPath, signal),
})
