import { type Milestone, StallReason, StillWorking } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'

interface Props {
  milestone: Pick<Milestone, 'name'> & { id: string }
  onClose: () => void
}

/** One click and a reason out of a few: the question is put off, and the person can read why. */
export function StillWorkingDialog({ milestone, onClose }: Props) {
  const t = useText()
  const [because, setBecause] = useState<StallReason | null>(null)
  const say = useWrite(StillWorking, onClose)
  return (
    <FormDialog
      title={t('stalls.still_working.title', { name: milestone.name })}
      action={t('stalls.still_working.do')}
      what={t('stalls.still_working.what')}
      write={say}
      isReady={because !== null}
      onDo={() => say.mutate({ path: `/api/milestones/${milestone.id}/still-working`, body: { because } })}
      onClose={onClose}
    >
      <RadioGroup
        label={t('stalls.because')}
        options={StallReason.options.map((id) => ({ id, name: t(`stalls.because.${id}`) }))}
        value={because}
        onChange={setBecause}
      />
    </FormDialog>
  )
}
