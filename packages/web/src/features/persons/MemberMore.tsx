import { MemberText } from './MemberText.tsx'
import type { MemberProps } from './member-props.ts'

/** What is known of some and not of all. */
export function MemberMore(props: MemberProps) {
  return (
    <div className="stack gap-m">
      <div className="field-grid">
        <MemberText {...props} part="lmaCard" label="persons.register.lma_card" />
        <MemberText {...props} part="coordinationNumber" label="persons.register.coordination_number" />
        <MemberText {...props} part="phone" label="persons.register.phone" />
        <MemberText {...props} part="educationYears" label="persons.register.education_years" />
        <MemberText {...props} part="occupation" label="persons.register.occupation" />
      </div>
    </div>
  )
}
