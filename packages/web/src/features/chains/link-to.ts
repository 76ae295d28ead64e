import type { ReactNode } from 'react'

/** A link to another chain, in words; the page knows its address. */
export type LinkTo = (chain: string, words: string) => ReactNode
