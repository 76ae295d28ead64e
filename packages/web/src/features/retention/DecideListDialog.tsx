import type { DestructionList } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

export type Decision = 'sign' | 'reject'

interface Props {
  list: DestructionList
  decision: Decision
  onClose: () => void
}

/** What cannot be undone is said before it is done, and has to be ticked. */
export function DecideListDialog({ list, decision, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const [isSure, setSure] = useState(false)
  const decide = useWrite(Made, () => {
    toast(t(`retention.${decision}.done`))
    onClose()
  })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        look={decision === 'sign' ? 'danger' : 'primary'}
        busy={decide.isPending}
        isDisabled={decision === 'sign' && !isSure}
        onPress={() => decide.mutate({ path: `/api/retention/lists/${list.id}/${decision}`, body: {} })}
      >
        {t(`retention.list.${decision}`)}
      </Button>
    </>
  )
  const counts = { households: list.householdsCount, persons: list.personsCount }
  return (
    <Dialog title={t(`retention.${decision}.title`)} isOpen onClose={onClose} actions={actions}>
      <Stack>
        <p className="what-happens">{t(`retention.${decision}.what`, counts)}</p>
        {decision === 'sign' && (
          <Checkbox isSelected={isSure} onChange={setSure}>
            {t('retention.sign.sure')}
          </Checkbox>
        )}
        {decide.error && (
          <div role="alert" className="form-error">
            <ErrorText error={decide.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
