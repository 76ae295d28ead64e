import { OwnPage, OwnReadings } from '@kedjan/contract'
import { pagedQuery, readQuery } from '../../api/queries.ts'

export const ownQuery = readQuery('/api/own', OwnPage)

export const ownReadingsQuery = pagedQuery('/api/own/readings?limit=50', OwnReadings)
