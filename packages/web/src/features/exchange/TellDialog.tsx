import type { ExchangeOptions, PersonInformation } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'
import { BasisFields, formFor } from './BasisFields.tsx'
import { WeighingField } from './WeighingField.tsx'

interface Props {
  person: PersonInformation
  options: ExchangeOptions
  onClose: () => void
}

/** The officer's decision to tell: what, to whom, why and on which paragraph, and what they will see. */
export function TellDialog({ person, options, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(formFor(options.tell[0]))
  const [weighing, setWeighing] = useState('')
  const [wholeHousehold, setWholeHousehold] = useState(false)
  const [confirmProtected, setConfirmed] = useState(false)
  const tell = useWrite(Made, () => {
    toast(t('exchange.tell.done'))
    onClose()
  })
  const basis = options.tell.find(({ basisId }) => basisId === form.basisId)
  const { organisation, ...asked } = form
  const needsWeighing = basis?.requires === 'weighing'
  const body = {
    ...{ ...asked, recipient: organisation, confirmProtected },
    wholeHousehold: wholeHousehold && basis?.requires !== 'consent',
    ...(needsWeighing && weighing.trim() !== '' && { weighing }),
  }
  const names = basis?.categories.filter(({ code }) => form.categories.includes(code)).map(({ name }) => name) ?? []
  return (
    <FormDialog
      title={t('exchange.tell.title')}
      action={t('exchange.tell.do')}
      what={t('exchange.tell.what', { what: names.join(', ') })}
      write={tell}
      isReady={organisation !== null && names.length > 0}
      onDo={() => tell.mutate({ path: `/api/persons/${person.personId}/tell`, body })}
      onClose={onClose}
    >
      <BasisFields bases={options.tell} form={form} change={setForm} organisationLabel={t('exchange.tell.to')} />
      {needsWeighing && <WeighingField value={weighing} onChange={setWeighing} />}
      {basis?.requires === 'consent' && <p className="muted">{t('exchange.tell.consent')}</p>}
      {basis?.requires !== 'consent' && (
        <Checkbox isSelected={wholeHousehold} onChange={setWholeHousehold}>
          {t('exchange.tell.household')}
        </Checkbox>
      )}
      {person.protectedPerson && (
        <Checkbox isSelected={confirmProtected} onChange={setConfirmed}>
          {t('exchange.confirm_protected')}
        </Checkbox>
      )}
    </FormDialog>
  )
}
