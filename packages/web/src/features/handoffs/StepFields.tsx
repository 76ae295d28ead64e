import type { ReactNode } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { reasonsFor, type Step } from './action-form.ts'
import { DwellingFields } from './DwellingFields.tsx'
import type { FieldsProps } from './fields-props.ts'

/** What a step asks for. */
export function StepFields(props: FieldsProps) {
  const confirms = props.handoff.protectedPerson && tellsWhenProtected.has(props.step)
  if (props.step === 'decide') return confirms ? <ConfirmProtected {...props} /> : null
  return (
    <>
      {ownFields(props)}
      {confirms && <ConfirmProtected {...props} />}
      {reasonsFor(props.step).length > 0 && <ReasonField {...props} />}
      <NoteField {...props} />
    </>
  )
}

/** The steps that tell a municipality about the household; of a protected one only when the officer says so. */
const tellsWhenProtected: ReadonlySet<Step> = new Set<Step>(['decide', 'replace'])

function ConfirmProtected({ form, change }: FieldsProps) {
  const t = useText()
  return (
    <>
      <ProtectedNotice asks={t('handoffs.form.tells_protected')} />
      <Checkbox
        isSelected={form.confirmProtected}
        onChange={(confirmProtected) => change({ ...form, confirmProtected })}
      >
        {t('handoffs.issue.confirm_protected')}
      </Checkbox>
    </>
  )
}

function ownFields(props: FieldsProps): ReactNode {
  switch (props.step) {
    case 'report_housing':
      return <DwellingFields {...props} />
    case 'agree_date':
      return <DayField {...props} label="handoffs.form.agreed_day" path="day" />
    case 'receive':
      return (
        <>
          <DayField {...props} label="handoffs.form.received_on" path="on" />
          <AddressField {...props} />
        </>
      )
    case 'replace':
      return <ReplacementFields {...props} />
    default:
      return null
  }
}

function DayField({ form, change, error, label, path }: FieldsProps & { label: string; path: string }) {
  const t = useText()
  return (
    <DateField
      label={t(label)}
      value={form.day}
      onChange={(day) => change({ ...form, day })}
      error={fieldError(error, path)}
      isRequired
    />
  )
}

function AddressField({ handoff, form, change, error }: FieldsProps) {
  const t = useText()
  if (handoff.protectedPerson) return <ProtectedNotice asks={t('handoffs.form.no_address')} />
  return (
    <TextField
      label={t('handoffs.form.address')}
      help={t('handoffs.form.address_help')}
      value={form.address}
      onChange={(address) => change({ ...form, address })}
      error={fieldError(error, 'address')}
      isRequired
    />
  )
}

function ReplacementFields({ form, change, error }: FieldsProps) {
  const t = useText()
  return (
    <>
      <OrganisationPicker
        label={t('handoffs.form.municipality')}
        placeholder={t('handoffs.form.search_municipality')}
        kind="municipality"
        onChange={(to) => change({ ...form, to })}
        error={fieldError(error, 'to')}
      />
      <DateField
        label={t('handoffs.form.receive_by')}
        value={form.receiveBy}
        onChange={(receiveBy) => change({ ...form, receiveBy })}
        error={fieldError(error, 'receiveBy')}
        isRequired
      />
    </>
  )
}

function ReasonField({ step, form, change, error }: FieldsProps) {
  const t = useText()
  return (
    <Select
      label={t('handoffs.form.reason')}
      placeholder={t('handoffs.form.choose')}
      options={reasonsFor(step).map((id) => ({ id, name: t(`handoffs.reason.${id}`) }))}
      value={form.reason}
      onChange={(reason) => change({ ...form, reason })}
      error={fieldError(error, 'reason')}
      isRequired
    />
  )
}

function NoteField({ form, change, error }: FieldsProps) {
  const t = useText()
  return (
    <TextField
      label={t('handoffs.form.note')}
      help={t('handoffs.form.note_help')}
      value={form.note}
      onChange={(note) => change({ ...form, note })}
      error={fieldError(error, 'note')}
      rows={2}
    />
  )
}
