import { OwnRemoval, RetentionPage } from '@kedjan/contract'
import { z } from 'zod'
import { readQuery } from '../../api/queries.ts'

export const retentionQuery = readQuery('/api/retention', RetentionPage)

export const ownRemovalQuery = readQuery('/api/own/removal', OwnRemoval)

/** The answer of every write here: which list or hold it was. */
export const Made = z.object({ id: z.string() })
