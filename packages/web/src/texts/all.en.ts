import { gather } from './gather.ts'

export const messages = gather(
  import.meta.glob<Record<string, string>>('./*.en.json', { eager: true, import: 'default' }),
)
