import type { Milestone } from '@kedjan/contract'
import { useState } from 'react'
import { z } from 'zod'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'

interface Props {
  milestone: Pick<Milestone, 'name'> & { id: string }
  onClose: () => void
}

const Passed = z.object({ milestoneId: z.string() })

/** Gives a step to another organisation of the same kind; at no moment nobody has it. */
export function PassOnDialog({ milestone, onClose }: Props) {
  const t = useText()
  const [to, setTo] = useState<{ id: string; name: string } | null>(null)
  const passOn = useWrite(Passed, onClose)
  return (
    <FormDialog
      title={t('stalls.pass_on.title', { name: milestone.name })}
      action={t('stalls.pass_on.do')}
      what={to ? t('stalls.pass_on.what', { to: to.name }) : undefined}
      write={passOn}
      isReady={to !== null}
      onDo={() => passOn.mutate({ path: `/api/milestones/${milestone.id}/pass-on`, body: { to: to?.id } })}
      onClose={onClose}
    >
      <OrganisationPicker
        label={t('stalls.pass_on.to')}
        placeholder={t('stalls.pass_on.search')}
        onChange={(id, name) => setTo(id === null ? null : { id, name })}
      />
    </FormDialog>
  )
}
