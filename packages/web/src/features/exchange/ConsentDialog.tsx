import type { ExchangeOptions } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'
import { BasisFields, formFor } from './BasisFields.tsx'

interface Props {
  personId: string
  organisationId: string
  options: ExchangeOptions
  onClose: () => void
}

/** Asks the person to agree; the question comes to the own page in the person's language. */
export function ConsentDialog({ personId, organisationId, options, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(formFor(options.consent[0]))
  const [until, setUntil] = useState(options.longestConsent)
  const [why, setWhy] = useState('')
  const ask = useWrite(Made, () => {
    toast(t('exchange.consent.asked'))
    onClose()
  })
  const { organisation, basisId, categories } = form
  const body = { holder: organisationId, recipient: organisation, basisId, categories, until, why }
  return (
    <FormDialog
      title={t('exchange.consent.title')}
      action={t('exchange.consent.do')}
      what={t('exchange.consent.what')}
      write={ask}
      isReady={organisation !== null && categories.length > 0 && why.trim() !== ''}
      onDo={() => ask.mutate({ path: `/api/persons/${personId}/consent-asks`, body })}
      onClose={onClose}
    >
      <BasisFields bases={options.consent} form={form} change={setForm} organisationLabel={t('exchange.tell.to')} />
      <TextField
        label={t('exchange.consent.why')}
        help={t('exchange.consent.why_help')}
        value={why}
        onChange={setWhy}
        rows={3}
        isRequired
      />
      <DateField
        label={t('exchange.consent.until')}
        value={until}
        onChange={setUntil}
        max={options.longestConsent}
        error={fieldError(ask.error, 'until')}
        isRequired
      />
    </FormDialog>
  )
}
