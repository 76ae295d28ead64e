import { DuplicateDecided } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'

interface Props {
  what: 'merge' | 'not_same' | 'undo'
  path: string
  body: unknown
  /** Whether all is chosen that has to be. */
  ready?: boolean
  onClose: () => void
  children: ReactNode
}

/** One decision about two registrations: what will happen, who will see it, and doing it. */
export function DecisionDialog({ what, path, body, ready = true, onClose, children }: Props) {
  const t = useText()
  const toast = useToast()
  const decide = useWrite(DuplicateDecided, () => {
    toast(t(`duplicates.${what}.done`))
    onClose()
  })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={decide.isPending} isDisabled={!ready} onPress={() => decide.mutate({ path, body })}>
        {t(`duplicates.${what}.do`)}
      </Button>
    </>
  )
  return (
    <Dialog title={t(`duplicates.${what}.title`)} isOpen onClose={onClose} actions={actions}>
      <Stack>
        {decide.error && (
          <div role="alert" className="form-error">
            <ErrorText error={decide.error} />
          </div>
        )}
        {children}
      </Stack>
    </Dialog>
  )
}
