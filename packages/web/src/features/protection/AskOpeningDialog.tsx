import { OpeningDone, type OpeningKind, type PersonProtection } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Own } from '../../ui/written.tsx'

const kinds = ['step', 'disclosure', 'contact', 'correction', 'supervision'] as const satisfies readonly OpeningKind[]

interface Props {
  protection: PersonProtection
  onClose: () => void
}

/** Asks another of the group to be let in: what for, and why. */
export function AskOpeningDialog({ protection, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [kind, setKind] = useState<OpeningKind>('step')
  const [reason, setReason] = useState('')
  const ask = useWrite(OpeningDone, () => {
    toast(t('protection.ask.done'))
    onClose()
  })
  const send = (): void => ask.mutate({ path: `/api/persons/${protection.personId}/openings`, body: { kind, reason } })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={ask.isPending} onPress={send}>
        {t('protection.ask.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('protection.ask.title')} isOpen onClose={onClose} actions={actions}>
      <Stack>
        <RadioGroup
          label={t('protection.kind')}
          options={kinds.map((id) => ({ id, name: t(`protection.kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t('protection.why')}
          help={t('protection.why.help')}
          value={reason}
          onChange={setReason}
          error={fieldError(ask.error, 'reason')}
          rows={4}
          isRequired
        />
        <p className="what-happens">
          {t('protection.ask.what', { hours: protection.openHours })} <Own>{protection.group.join(', ')}</Own>
        </p>
        {ask.error && (
          <div role="alert" className="form-error">
            <ErrorText error={ask.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
