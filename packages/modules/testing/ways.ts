import { appealWays } from './appeal-ways.ts'
import { asylumWays } from './asylum-ways.ts'
import { childWays } from './child-ways.ts'
import { protectionWays } from './protection-ways.ts'
import { returnWays } from './return-ways.ts'
import type { Way } from './way.ts'

/** Every chain on its usual way and on those that fail. */
export const ways: readonly Way[] = [...asylumWays, ...childWays, ...protectionWays, ...appealWays, ...returnWays]
