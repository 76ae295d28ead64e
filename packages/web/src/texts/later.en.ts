import { gather } from './gather.ts'

/** Texts of pages that are not for every day; they come with the first of those pages. */
export const messages = gather(
  import.meta.glob<Record<string, string>>(
    [
      './agreements.en.json',
      './chains.en.json',
      './changes.en.json',
      './children.en.json',
      './deadlines.en.json',
      './insights.en.json',
      './log.en.json',
      './reminders.en.json',
      './retention.en.json',
      './returns.en.json',
      './staffing.en.json',
    ],
    { eager: true, import: 'default' },
  ),
)
