import { gather } from './gather.ts'

export const messages = gather(
  import.meta.glob<Record<string, string>>(
    [
      './*.sv.json',
      '!./agreements.sv.json',
      '!./chains.sv.json',
      '!./changes.sv.json',
      '!./children.sv.json',
      '!./deadlines.sv.json',
      '!./insights.sv.json',
      '!./log.sv.json',
      '!./reminders.sv.json',
      '!./retention.sv.json',
      '!./returns.sv.json',
      '!./staffing.sv.json',
    ],
    { eager: true, import: 'default' },
  ),
)
