import { gather } from './gather.ts'

export const messages = gather(
  import.meta.glob<Record<string, string>>(
    [
      './*.ar.json',
      '!./agreements.ar.json',
      '!./chains.ar.json',
      '!./changes.ar.json',
      '!./children.ar.json',
      '!./deadlines.ar.json',
      '!./insights.ar.json',
      '!./log.ar.json',
      '!./reminders.ar.json',
      '!./retention.ar.json',
      '!./returns.ar.json',
      '!./staffing.ar.json',
    ],
    { eager: true, import: 'default' },
  ),
)
