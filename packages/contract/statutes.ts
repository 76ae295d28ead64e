import { z } from 'zod'

/** What the statutes are called that the pages cite, by their number in SFS; in Swedish, as they are written. */
export const Statutes = z
  .object({ items: z.array(z.object({ sfs: z.string(), title: z.string() })) })
  .meta({ id: 'Statutes' })
export type Statutes = z.infer<typeof Statutes>
