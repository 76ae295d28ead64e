import { fieldError } from '../../api/problem.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CompletePermit } from './CompletePermit.tsx'
import type { PartProps } from './complete-props.ts'
import { ReturnCaseFields } from './ReturnCaseFields.tsx'
import { ReturnStatusFields } from './ReturnStatusFields.tsx'

/** What the milestone itself asks for, beyond the day. */
export function CompleteAsks(props: PartProps) {
  const t = useText()
  switch (props.proposal.asks) {
    case 'nothing':
      return null
    case 'personal_identity_numbers':
      return <Numbers {...props} />
    case 'placement':
      return <Placement {...props} />
    case 'first_payment':
      return <FirstPayment {...props} />
    case 'own_dwelling':
      return <Dwelling {...props} part="ownDwelling" help={t('chain.complete.address_help')} />
    case 'residence':
      return <Dwelling {...props} part="residence" />
    case 'return_case':
      return <ReturnCaseFields {...props} />
    case 'return_status':
      return <ReturnStatusFields {...props} />
    case 'permit':
      return <CompletePermit {...props} />
  }
}

/** Whoever is in the register already keeps the number; the others get one. */
function Numbers({ proposal, form, change, error }: PartProps) {
  const t = useText()
  const format = useFormat()
  const without = proposal.persons.filter(({ registered }) => !registered)
  const registered = proposal.persons.filter((person) => person.registered)
  return (
    <fieldset className="fields">
      <legend>{t('chain.complete.numbers')}</legend>
      {without.length > 0 && <p className="field-help">{t('chain.complete.numbers_help')}</p>}
      {registered.length > 0 && (
        <p className="field-help">
          {t('chain.complete.registered_already', { names: format.list(registered.map(({ name }) => name)) })}
        </p>
      )}
      {without.map(({ personId, name, birthDate }, at) => (
        <TextField
          key={personId}
          label={t('chain.complete.number_of', { name })}
          help={birthDate ? t('chain.complete.born', { day: format.day(birthDate) }) : undefined}
          placeholder="YYYYMMDD-NNNN"
          inputMode="numeric"
          value={form.numbers[personId] ?? ''}
          onChange={(number) => change({ numbers: { ...form.numbers, [personId]: number } })}
          error={fieldError(error, `personalIdentityNumbers/${at}/number`)}
        />
      ))}
    </fieldset>
  )
}

function Placement({ form, change, error }: PartProps) {
  const t = useText()
  return (
    <>
      <DateField
        label={t('chain.complete.placement_from')}
        value={form.from}
        onChange={(from) => change({ from })}
        error={fieldError(error, 'placement/from')}
        isRequired
      />
      <TextField
        label={t('chain.complete.extent')}
        inputMode="numeric"
        value={form.extent}
        onChange={(extent) => change({ extent })}
        error={fieldError(error, 'placement/extentPercent')}
        isRequired
      />
    </>
  )
}

function FirstPayment({ form, change, error }: PartProps) {
  const t = useText()
  return (
    <>
      <DateField
        label={t('chain.complete.paid_on')}
        value={form.paidOn}
        onChange={(paidOn) => change({ paidOn })}
        error={fieldError(error, 'firstPayment/paidOn')}
        isRequired
      />
      <TextField
        label={t('chain.complete.amount')}
        inputMode="decimal"
        value={form.kronor}
        onChange={(kronor) => change({ kronor })}
        error={fieldError(error, 'firstPayment/amountOre')}
        isRequired
      />
    </>
  )
}

interface DwellingProps extends PartProps {
  part: 'ownDwelling' | 'residence'
  help?: string
}

/** Where the household lives; of a protected one the address is not asked for. */
function Dwelling({ proposal, form, change, error, part, help }: DwellingProps) {
  const t = useText()
  return (
    <>
      <OrganisationPicker
        label={t('chain.complete.municipality')}
        placeholder={t('chain.complete.municipality_search')}
        kind="municipality"
        onChange={(municipality) => change({ municipality })}
        error={fieldError(error, `${part}/municipality`)}
      />
      {proposal.protectedPerson ? (
        <ProtectedNotice asks={t('chain.complete.no_address')} />
      ) : (
        <TextField
          label={t('chain.complete.address')}
          {...(help !== undefined && { help })}
          value={form.address}
          onChange={(address) => change({ address })}
          error={fieldError(error, `${part}/address`)}
          isRequired
        />
      )}
    </>
  )
}
