import { z } from 'zod'

export const PersonName = z
  .object({
    given: z.string(),
    family: z.string(),
    asWritten: z.string().nullable(),
    writtenLanguage: z.string().nullable(),
  })
  .meta({ id: 'PersonName' })
export type PersonName = z.infer<typeof PersonName>
