import type { ExchangeOptions } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'
import { BasisFields, formFor } from './BasisFields.tsx'

interface Props {
  options: ExchangeOptions
  /** Somebody whom the organisation knows; without one it is asked by number. */
  personId?: string
  onClose: () => void
}

const numberKinds = ['case_number', 'personal_identity_number', 'coordination_number', 'lma_card'] as const

interface Why {
  reason: string
  answerBy: string
  number: string
  numberKind: (typeof numberKinds)[number]
}

/** Asks a holder: about whom, what, on which paragraph, why, and by when an answer is wanted. */
export function AskDialog({ options, personId, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(formFor(options.ask[0]))
  const [more, setMore] = useState<Why>({ reason: '', answerBy: '', number: '', numberKind: 'case_number' })
  const ask = useWrite(Made, () => {
    toast(t('exchange.ask.done'))
    onClose()
  })
  const { organisation, basisId, categories } = form
  const about = personId ? { personId } : { numberKind: more.numberKind, number: more.number }
  const body = {
    ...{ holder: organisation, basisId, categories, about, reason: more.reason },
    ...(more.answerBy !== '' && { answerBy: more.answerBy }),
  }
  return (
    <FormDialog
      title={t('exchange.ask.title')}
      action={t('exchange.ask.do')}
      what={t(personId ? 'exchange.ask.what' : 'exchange.ask.what_by_number')}
      write={ask}
      isReady={organisation !== null && categories.length > 0 && more.reason.trim() !== ''}
      onDo={() => ask.mutate({ path: '/api/exchange/requests', body })}
      onClose={onClose}
    >
      {!personId && <NumberFields why={more} change={setMore} error={ask.error} />}
      <BasisFields bases={options.ask} form={form} change={setForm} organisationLabel={t('exchange.ask.whom')} />
      <WhyFields why={more} change={setMore} error={ask.error} />
    </FormDialog>
  )
}

interface FieldsProps {
  why: Why
  change: (why: Why) => void
  error: unknown
}

function NumberFields({ why, change, error }: FieldsProps) {
  const t = useText()
  return (
    <>
      <Choice
        label={t('exchange.ask.number_kind')}
        options={numberKinds.map((id) => ({ id, name: t(`exchange.number.${id}`) }))}
        value={why.numberKind}
        onChange={(numberKind) => change({ ...why, numberKind })}
      />
      <TextField
        label={t('exchange.ask.number')}
        value={why.number}
        onChange={(number) => change({ ...why, number })}
        error={fieldError(error, 'about')}
        isRequired
      />
    </>
  )
}

function WhyFields({ why, change, error }: FieldsProps) {
  const t = useText()
  return (
    <>
      <TextField
        label={t('exchange.ask.reason')}
        help={t('exchange.ask.reason_help')}
        value={why.reason}
        onChange={(reason) => change({ ...why, reason })}
        rows={3}
        isRequired
      />
      <DateField
        label={t('exchange.ask.answer_by')}
        help={t('exchange.ask.answer_by_help')}
        value={why.answerBy}
        onChange={(answerBy) => change({ ...why, answerBy })}
        error={fieldError(error, 'answerBy')}
      />
    </>
  )
}
