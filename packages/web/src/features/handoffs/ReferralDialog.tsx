import { HandoffMade } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { TellFields } from './TellFields.tsx'

interface Props {
  personId: string
  protectedPerson: boolean
  onClose: () => void
}

interface ReferralForm {
  to: string | null
  subject: string
  answerBy: string
  note: string
  /** What the receiver is; empty before one is chosen. */
  kind: string
  /** On which basis something is passed on; empty for nothing. */
  basisId: string
}

const empty: ReferralForm = { to: null, subject: '', answerBy: '', note: '', kind: '', basisId: '' }

/** Asks another organisation to take something on. */
export function ReferralDialog({ personId, protectedPerson, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(empty)
  const refer = useWrite(HandoffMade, () => {
    toast(t('handoffs.refer.done'))
    onClose()
  })
  const { note, basisId, kind: _kind, ...asked } = form
  const tell = basisId === '' ? [] : [{ basisId }]
  const body = { personId, ...asked, ...(note.trim() !== '' && { note }), ...(tell.length > 0 && { tell }) }
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        look="primary"
        busy={refer.isPending}
        onPress={() => refer.mutate({ path: '/api/handoffs/referral', body })}
      >
        {t('handoffs.refer.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('handoffs.refer.title')} isOpen onClose={onClose} actions={actions}>
      <Stack>
        {protectedPerson && <ProtectedNotice asks={t('handoffs.refer.protected')} />}
        <ReferralFields form={form} change={setForm} error={refer.error} />
        <p className="what-happens">{t('handoffs.refer.what')}</p>
        {refer.error && (
          <div role="alert" className="form-error">
            <ErrorText error={refer.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}

interface FieldsProps {
  form: ReferralForm
  change: (form: ReferralForm) => void
  error: unknown
}

function ReferralFields({ form, change, error }: FieldsProps) {
  const t = useText()
  return (
    <>
      <OrganisationPicker
        label={t('handoffs.refer.to')}
        placeholder={t('handoffs.form.search_organisation')}
        onChange={(to, _name, kind) => change({ ...form, to, kind, basisId: '' })}
        error={fieldError(error, 'to')}
      />
      <TextField
        label={t('handoffs.refer.subject')}
        help={t('handoffs.refer.subject_help')}
        value={form.subject}
        onChange={(subject) => change({ ...form, subject })}
        error={fieldError(error, 'subject')}
        isRequired
      />
      <DateField
        label={t('handoffs.refer.answer_by')}
        value={form.answerBy}
        onChange={(answerBy) => change({ ...form, answerBy })}
        error={fieldError(error, 'answerBy')}
        isRequired
      />
      <TellFields kind={form.kind} basisId={form.basisId} onChange={(basisId) => change({ ...form, basisId })} />
      <TextField
        label={t('handoffs.form.note')}
        help={t('handoffs.form.note_help')}
        value={form.note}
        onChange={(note) => change({ ...form, note })}
        error={fieldError(error, 'note')}
        rows={2}
      />
    </>
  )
}
