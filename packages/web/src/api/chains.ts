import { ChainItems } from '@kedjan/contract'
import { readQuery } from './queries.ts'

/** Every chain there is, and which of them the own organisation begins. */
export const chainsQuery = readQuery('/api/chains', ChainItems)
