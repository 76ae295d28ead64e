import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { FieldsProps } from './fields-props.ts'

const contracts = ['permanent', 'time_limited'] as const

/** The dwelling that is offered. */
export function DwellingFields(props: FieldsProps) {
  const t = useText()
  const { form, change, error } = props
  return (
    <>
      <Count {...props} label="handoffs.form.rooms" part="rooms" path="dwelling/rooms" />
      <Count {...props} label="handoffs.form.beds" part="beds" path="dwelling/bedsCount" />
      <Checkbox isSelected={form.stepFree} onChange={(stepFree) => change({ ...form, stepFree })}>
        {t('handoffs.form.step_free')}
      </Checkbox>
      <DateField
        label={t('handoffs.form.available_from')}
        value={form.availableFrom}
        onChange={(availableFrom) => change({ ...form, availableFrom })}
        error={fieldError(error, 'dwelling/availableFrom')}
        isRequired
      />
      <Contract {...props} />
    </>
  )
}

interface CountProps extends FieldsProps {
  label: string
  part: 'rooms' | 'beds'
  path: string
}

function Count({ form, change, error, label, part, path }: CountProps) {
  const t = useText()
  return (
    <TextField
      label={t(label)}
      inputMode="numeric"
      value={form[part]}
      onChange={(value) => change({ ...form, [part]: value })}
      error={fieldError(error, path)}
      isRequired
    />
  )
}

function Contract({ form, change, error }: FieldsProps) {
  const t = useText()
  return (
    <>
      <RadioGroup
        label={t('handoffs.form.contract')}
        options={contracts.map((id) => ({ id, name: t(`handoffs.form.contract.${id}`) }))}
        value={form.contract}
        onChange={(contract) => change({ ...form, contract })}
      />
      {form.contract === 'time_limited' && (
        <DateField
          label={t('handoffs.form.contract_ends')}
          value={form.contractEndsOn}
          onChange={(contractEndsOn) => change({ ...form, contractEndsOn })}
          error={fieldError(error, 'dwelling/contractEndsOn')}
          isRequired
        />
      )}
    </>
  )
}
