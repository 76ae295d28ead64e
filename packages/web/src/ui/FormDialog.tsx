import type { ReactNode } from 'react'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button, type ButtonLook } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Stack } from './layout.tsx'
import { ErrorText } from './states.tsx'

interface Props {
  title: string
  /** What the last button says that it does. */
  action: string
  look?: ButtonLook
  /** What happens when it is pressed, before it is. */
  what?: ReactNode
  write: { isPending: boolean; error: unknown }
  isReady?: boolean
  onDo: () => void
  onClose: () => void
  children?: ReactNode
}

/** A form in a dialog: its fields, what happens, what went wrong, and two buttons. */
export function FormDialog({ title, action, look = 'primary', what, write, isReady = true, ...rest }: Props) {
  const t = useText()
  const actions = (
    <>
      <Button onPress={rest.onClose}>{t('ui.cancel')}</Button>
      <Button look={look} busy={write.isPending} isDisabled={!isReady} onPress={rest.onDo}>
        {action}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={rest.onClose} actions={actions}>
      <Stack>
        {rest.children}
        {what !== undefined && <p className="what-happens">{what}</p>}
        {write.error !== null && (
          <div role="alert" className="form-error">
            <ErrorText error={write.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
