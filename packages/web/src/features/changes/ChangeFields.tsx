import type { PersonPage } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Own } from '../../ui/written.tsx'
import { asksFor, type ChangeForm } from './change-form.ts'
import './changes.css'

interface Props {
  form: ChangeForm
  person: PersonPage
  onChange: (form: ChangeForm) => void
}

/** The day, and what this kind of change asks for. */
export function ChangeFields({ form, person, onChange }: Props) {
  const t = useText()
  const asks = asksFor(form.kind)
  return (
    <>
      <DateField
        label={t(form.kind === 'born' ? 'changes.born_on' : 'changes.on')}
        value={form.on}
        max={person.today}
        onChange={(on) => onChange({ ...form, on })}
      />
      {asks.municipality && (
        <OrganisationPicker
          label={t('changes.municipality')}
          placeholder={t('changes.municipality.search')}
          kind="municipality"
          onChange={(municipality) => onChange({ ...form, municipality })}
        />
      )}
      {asks.birthDate && (
        <DateField
          label={t('changes.birth_date')}
          value={form.birthDate}
          max={person.today}
          onChange={(birthDate) => onChange({ ...form, birthDate })}
        />
      )}
      {asks.persons && <Persons form={form} person={person} onChange={onChange} />}
      {asks.caseNumber && (
        <TextField
          label={t(form.kind === 'joined' ? 'changes.other_case' : 'changes.new_case')}
          value={form.caseNumber}
          onChange={(caseNumber) => onChange({ ...form, caseNumber })}
          help={t('changes.case_form')}
        />
      )}
      {asks.child && <Child form={form} person={person} onChange={onChange} />}
    </>
  )
}

/** Who moves out, or in with others. */
function Persons({ form, person, onChange }: Props) {
  const t = useText()
  const members = person.household?.members ?? []
  function toggle(id: string, isIn: boolean): void {
    const others = form.personIds.filter((each) => each !== id)
    onChange({ ...form, personIds: isIn ? [...others, id] : others })
  }
  return (
    <fieldset className="change-persons">
      <legend>{t('changes.persons')}</legend>
      {members.map(({ personId, name }) => (
        <Checkbox
          key={personId}
          isSelected={form.personIds.includes(personId)}
          onChange={(isIn) => toggle(personId, isIn)}
        >
          <Own>{name ? `${name.given} ${name.family}` : t('changes.unnamed')}</Own>
        </Checkbox>
      ))}
    </fieldset>
  )
}

const sexes = ['female', 'male', 'other', 'unknown'] as const

function Child({ form, onChange }: Props) {
  const t = useText()
  return (
    <>
      <TextField label={t('changes.given')} value={form.given} onChange={(given) => onChange({ ...form, given })} />
      <TextField label={t('changes.family')} value={form.family} onChange={(family) => onChange({ ...form, family })} />
      <Select
        label={t('changes.sex')}
        options={sexes.map((id) => ({ id, name: t(`changes.sex.${id}`) }))}
        value={form.sex}
        onChange={(sex) => onChange({ ...form, sex })}
      />
      <TextField
        label={t('changes.citizenship')}
        value={form.citizenship}
        onChange={(citizenship) => onChange({ ...form, citizenship: citizenship.toUpperCase() })}
        help={t('changes.citizenship.form')}
      />
    </>
  )
}
