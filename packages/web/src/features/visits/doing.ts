/** What is being done to the place, and to what in it. */
export type Doing =
  | { what: 'desk' | 'room' | 'interpreter' | 'presence' }
  | { what: 'hours' | 'closure'; resourceId: string | null }
  | { what: 'end' | 'abilities'; resourceId: string }
