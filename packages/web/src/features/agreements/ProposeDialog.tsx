import { ProposeAgreement } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'
import { InvitedField } from './InvitedField.tsx'
import { ProposeFields } from './ProposeFields.tsx'
import { emptyForm } from './propose-form.ts'

interface Props {
  onClose: () => void
  onMade: (agreementId: string) => void
}

/** Writes an agreement down, joins it and invites the other parties. */
export function ProposeDialog({ onClose, onMade }: Props) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(emptyForm)
  const [parties, setParties] = useState<readonly string[]>([])
  const propose = useWrite(Made, ({ id }) => {
    toast(t('agreements.propose.done'))
    onMade(id)
  })
  const { to, ...rest } = form
  const body = { ...rest, parties, ...(to.trim() !== '' && { to }) }
  return (
    <FormDialog
      title={t('agreements.propose')}
      action={t('agreements.propose.do')}
      what={t('agreements.propose.what')}
      write={propose}
      isReady={ProposeAgreement.safeParse(body).success}
      onDo={() => propose.mutate({ path: '/api/agreements', body })}
      onClose={onClose}
    >
      <ProposeFields form={form} change={setForm} error={propose.error} />
      <InvitedField onChange={setParties} />
    </FormDialog>
  )
}
