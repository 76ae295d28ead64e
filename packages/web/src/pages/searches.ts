import { z } from 'zod'

/** What may stand in the address of the list of organisations; anything else is passed by. */
export const organisationSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  kind: z.string().max(40).optional().catch(undefined),
  county: z.string().max(4).optional().catch(undefined),
})

/** What may stand in the address of the log. */
export const logSearch = z.object({
  action: z.string().max(100).optional().catch(undefined),
  outcome: z.enum(['done', 'read', 'refused']).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
})
