import type { HeldBack } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

interface Props {
  personId: string
  held: HeldBack
  onClose: () => void
}

/** Lets the person see only later what the organisation does about them; says first what that means and when it ends. */
export function HoldBackDialog({ personId, held, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const toast = useToast()
  const [ground, setGround] = useState(held.grounds[0]?.key ?? '')
  const [until, setUntil] = useState(held.latest)
  const [reason, setReason] = useState('')
  const hold = useWrite(Made, () => {
    toast(t('exchange.hold.done'))
    onClose()
  })
  return (
    <FormDialog
      title={t('exchange.hold.open')}
      action={t('exchange.hold.do')}
      what={t('exchange.hold.what', { latest: format.day(held.latest) })}
      write={hold}
      isReady={reason.trim() !== '' && until !== ''}
      onDo={() => hold.mutate({ path: `/api/persons/${personId}/held-back`, body: { ground, until, reason } })}
      onClose={onClose}
    >
      <RadioGroup
        label={t('exchange.hold.ground')}
        options={held.grounds.map(({ key, source }) => ({ id: key, name: groundIn(t, key, source) }))}
        value={ground}
        onChange={setGround}
      />
      <DateField
        label={t('exchange.hold.until')}
        value={until}
        onChange={setUntil}
        max={held.latest}
        error={fieldError(hold.error, 'until')}
        isRequired
      />
      <TextField
        label={t('exchange.hold.reason')}
        help={t('exchange.hold.reason_help')}
        value={reason}
        onChange={setReason}
        rows={3}
        isRequired
      />
    </FormDialog>
  )
}

function groundIn(t: ReturnType<typeof useText>, key: string, source: string): string {
  return t('exchange.hold.ground_by', { ground: t(`exchange.hold.ground.${key}`), source })
}
