import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Select } from '../../ui/Select.tsx'
import { Citizenship, SpokenLanguage } from './MemberChoice.tsx'
import { MemberMore } from './MemberMore.tsx'
import { MemberText } from './MemberText.tsx'
import type { MemberProps } from './member-props.ts'
import { NeedsFields } from './NeedsFields.tsx'
import { positions, protections, sexes } from './register-form.ts'

interface Props extends MemberProps {
  onRemove?: () => void
}

/** One person: what is always asked for, and the rest behind a fold. */
export function MemberFields({ onRemove, ...props }: Props) {
  const t = useText()
  const { member, at, change, error } = props
  return (
    <fieldset className="fields">
      <legend>{t('persons.register.member', { number: at + 1 })}</legend>
      <div className="field-grid">
        <MemberText {...props} part="given" label="persons.register.given" isRequired />
        <MemberText {...props} part="family" label="persons.register.family" isRequired />
        <MemberText {...props} part="asWritten" label="persons.register.as_written" />
        <Birth {...props} />
        <Citizenship {...props} />
        <Choices {...props} />
        <LanguageFields {...props} />
      </div>
      <NeedsFields form={member} change={change} error={error} path={`members/${at}/`} />
      <details>
        <summary>{t('persons.register.more')}</summary>
        <MemberMore {...props} />
      </details>
      {onRemove && (
        <div>
          <Button
            look="quiet"
            small
            onPress={onRemove}
            aria-label={t('persons.register.remove_member', { number: at + 1 })}
          >
            {t('persons.register.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function Birth({ member, at, change, error }: MemberProps) {
  const t = useText()
  return (
    <DateField
      label={t('persons.register.birth_date')}
      value={member.birthDate}
      onChange={(birthDate) => change({ birthDate })}
      error={fieldError(error, `members/${at}/birthDate`)}
      isRequired
    />
  )
}

function Choices({ member, change }: MemberProps) {
  const t = useText()
  return (
    <>
      <Select
        label={t('persons.register.sex')}
        options={sexes.map((id) => ({ id, name: t(`persons.register.sex.${id}`) }))}
        value={member.sex}
        onChange={(sex) => change({ sex })}
      />
      <Select
        label={t('persons.register.position')}
        options={positions.map((id) => ({ id, name: t(`persons.position.${id}`) }))}
        value={member.position}
        onChange={(position) => change({ position })}
      />
      <Select
        label={t('persons.register.protection')}
        options={protections.map((id) => ({ id, name: t(`persons.register.protection.${id}`) }))}
        value={member.protection}
        onChange={(protection) => change({ protection })}
        {...(member.protection !== 'none' && { help: t('persons.register.protection_help') })}
      />
    </>
  )
}

function LanguageFields(props: MemberProps) {
  const t = useText()
  const { member, change } = props
  return (
    <div className="stack gap-s">
      <SpokenLanguage {...props} />
      <Checkbox isSelected={member.interpreter} onChange={(interpreter) => change({ interpreter })}>
        {t('persons.register.interpreter')}
      </Checkbox>
    </div>
  )
}
