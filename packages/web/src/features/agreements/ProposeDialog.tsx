import { type AgreementKind, ProposeAgreement } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'
import { InvitedField } from './InvitedField.tsx'
import { ProposeFields } from './ProposeFields.tsx'

export interface ProposeForm {
  kind: AgreementKind
  title: string
  purpose: string
  targetGroup: string
  source: string
  from: string
  to: string
}

const empty: ProposeForm = {
  ...{ kind: 'local_agreement', title: '', purpose: '', targetGroup: '' },
  ...{ source: '', from: '', to: '' },
}

interface Props {
  onClose: () => void
  onMade: (agreementId: string) => void
}

/** Writes an agreement down, joins it and invites the other parties. */
export function ProposeDialog({ onClose, onMade }: Props) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(empty)
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
