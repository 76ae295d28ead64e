import { OpeningDone, type ProtectionReason, type ProtectPerson } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'

const levels = [
  'own_assessment',
  'sekretessmarkering',
  'skyddad_folkbokforing',
  'fingerade_personuppgifter',
] as const satisfies readonly ProtectPerson['level'][]
const reasons = [
  'threat',
  'honour',
  'foreign_power',
  'told_by_skatteverket',
  'unstated',
] as const satisfies readonly ProtectionReason[]

/** Protects a person and the household at once; said again, it is a review. */
export function ProtectDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const [level, setLevel] = useState<ProtectPerson['level']>('own_assessment')
  const [reason, setReason] = useState<ProtectionReason>('threat')
  const protect = useWrite(OpeningDone, () => {
    toast(t('protection.protect.done'))
    onClose()
  })
  const send = (): void => protect.mutate({ path: `/api/persons/${personId}/protection`, body: { level, reason } })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={protect.isPending} onPress={send}>
        {t('protection.protect')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('protection.protect.title')} isOpen onClose={onClose} actions={actions}>
      <Stack>
        <RadioGroup
          label={t('protection.level')}
          help={t('protection.level.help')}
          options={levels.map((id) => ({ id, name: t(`persons.register.protection.${id}`) }))}
          value={level}
          onChange={setLevel}
        />
        <RadioGroup
          label={t('protection.reason')}
          options={reasons.map((id) => ({ id, name: t(`protection.reason.${id}`) }))}
          value={reason}
          onChange={setReason}
        />
        <p className="what-happens">{t('protection.protect.what')}</p>
        {protect.error && (
          <div role="alert" className="form-error">
            <ErrorText error={protect.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
