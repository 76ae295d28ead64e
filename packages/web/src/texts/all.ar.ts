import { gather } from './gather.ts'

export const messages = gather(
  import.meta.glob<Record<string, string>>('./*.ar.json', { eager: true, import: 'default' }),
)
