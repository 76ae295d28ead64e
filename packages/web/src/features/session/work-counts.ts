import { WorkCounts } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

/** How much waits, for the frame round the staff's pages. */
export const workCountsQuery = readQuery('/api/work/counts', WorkCounts)
