import type { MemberForm } from './register-form.ts'

/** What every field about a person is given. */
export interface MemberProps {
  member: MemberForm
  at: number
  change: (part: Partial<MemberForm>) => void
  error: unknown
}
