import type { RequestPage } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'
import { CategoryFields } from './CategoryFields.tsx'
import { useRefusals } from './RefuseDialog.tsx'
import { WeighingField } from './WeighingField.tsx'

/** Tells what was asked for, or a part of it with the reason for the rest. */
export function TellAskedDialog({ request, onClose }: { request: RequestPage; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const refusals = useRefusals()
  const [categories, setCategories] = useState<readonly string[]>(request.categories.map(({ code }) => code))
  const [weighing, setWeighing] = useState('')
  const [refusal, setRefusal] = useState<(typeof refusals)[number]['id']>('secrecy')
  const [confirmProtected, setConfirmed] = useState(false)
  const tell = useWrite(Made, () => {
    toast(t('exchange.tell.done'))
    onClose()
  })
  const isPart = categories.length < request.categories.length
  const needsWeighing = request.requires === 'weighing'
  const body = {
    ...{ categories, confirmProtected },
    ...(isPart && { refusal }),
    ...(needsWeighing && weighing.trim() !== '' && { weighing }),
  }
  return (
    <FormDialog
      title={t('exchange.deed.tell')}
      action={t('exchange.tell.do')}
      what={t('exchange.tell_asked_what', { asker: request.asker.name })}
      write={tell}
      isReady={categories.length > 0}
      onDo={() => tell.mutate({ path: `/api/exchange/requests/${request.id}/tell`, body })}
      onClose={onClose}
    >
      <CategoryFields categories={request.categories} chosen={categories} onChange={setCategories} />
      {isPart && (
        <RadioGroup label={t('exchange.why_not_rest')} options={refusals} value={refusal} onChange={setRefusal} />
      )}
      {needsWeighing && <WeighingField value={weighing} onChange={setWeighing} />}
      {request.protectedPerson && (
        <Checkbox isSelected={confirmProtected} onChange={setConfirmed}>
          {t('exchange.confirm_protected')}
        </Checkbox>
      )}
    </FormDialog>
  )
}
