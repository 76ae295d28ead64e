import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { MemberText } from './MemberText.tsx'
import type { MemberProps } from './member-props.ts'
import { needs } from './register-form.ts'

/** What is known of some and not of all. */
export function MemberMore(props: MemberProps) {
  const t = useText()
  const { member, change } = props
  function toggle(need: string, on: boolean): void {
    change({ needs: on ? [...member.needs, need] : member.needs.filter((other) => other !== need) })
  }
  return (
    <div className="stack gap-m">
      <div className="field-grid">
        <MemberText {...props} part="lmaCard" label="persons.register.lma_card" />
        <MemberText {...props} part="coordinationNumber" label="persons.register.coordination_number" />
        <MemberText {...props} part="phone" label="persons.register.phone" />
        <MemberText {...props} part="educationYears" label="persons.register.education_years" />
        <MemberText {...props} part="occupation" label="persons.register.occupation" />
      </div>
      <fieldset className="fields">
        <legend>{t('persons.register.needs')}</legend>
        {needs.map((need) => (
          <Checkbox key={need} isSelected={member.needs.includes(need)} onChange={(on) => toggle(need, on)}>
            {t(`persons.need.${need}`)}
          </Checkbox>
        ))}
      </fieldset>
    </div>
  )
}
