export { addMoney, fromKronor, fromOre, type Money, shareOf } from './money.ts'
export {
  ageOn,
  daysBetween,
  type Instant,
  isAfter,
  isBefore,
  type PlainDate,
  parsePlainDate,
  swedishDay,
  Temporal,
} from './dates.ts'
export { type AnyRefusal, ok, refuse, type Result } from './result.ts'
