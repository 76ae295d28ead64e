// data: ways of appeals
import type { Way } from './way.ts'

export const appealWays: readonly Way[] = [
  {
    name: 'an appeal lost in both courts',
    chain: 'appeal',
    by: 'MIGR',
    outcomes: { leave_sought: 'appealed', leave: 'given' },
    steps: [
      'time_checked=in_time MIGR',
      'reconsidered=unchanged MIGR',
      'forwarded MIGR',
      'stay=not_needed MD_STOCKHOLM',
      'examined MD_STOCKHOLM',
      'judgment=dismissed MD_STOCKHOLM',
      'judgment_served MD_STOCKHOLM',
      'leave_sought=appealed MD_STOCKHOLM',
      'leave=given MOD',
      'last_judgment=dismissed MOD',
      'final=rejection_stands MIGR',
    ],
    opens: ['return_voluntary'],
  },
  {
    name: 'an appeal won in the first',
    chain: 'appeal',
    by: 'MIGR',
    outcomes: { judgment: 'granted', final: 'may_stay', settlement_route: 'own' },
    steps: [
      'time_checked=in_time MIGR',
      'reconsidered=unchanged MIGR',
      'forwarded MIGR',
      'stay=not_needed MD_STOCKHOLM',
      'examined MD_STOCKHOLM',
      'judgment=granted MD_STOCKHOLM',
      'judgment_served MD_STOCKHOLM',
      'final=may_stay MIGR',
      'settlement_route=own MIGR',
    ],
    opens: ['settlement_own'],
  },
  {
    name: 'an appeal that came too late',
    chain: 'appeal',
    by: 'MIGR',
    outcomes: { time_checked: 'too_late' },
    steps: ['time_checked=too_late MIGR', 'final=rejection_stands MIGR'],
    opens: ['return_voluntary'],
  },
]
