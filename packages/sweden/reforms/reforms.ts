import { proposedReforms } from './proposed-reforms.ts'
import type { Reform } from './reform.ts'
import { reforms2024 } from './reforms-2024.ts'
import { reforms2026 } from './reforms-2026.ts'

/** The reforms since July 2024 and those that may come, in the order of their days; last those without a day. */
export const reforms: readonly Reform[] = [...reforms2024, ...reforms2026, ...proposedReforms]
