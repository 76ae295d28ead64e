import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../texts/LanguageProvider.tsx'
import { CrossIcon } from './icons.tsx'

export interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the one that does it last. */
  actions?: ReactNode
  wide?: boolean
}

/** Reached through Dialog, which fetches it when it first opens. Asks for something before anything else goes on. Escape and the cross close it; focus goes back to where it was. */
export function DialogFrame({ title, isOpen, onClose, children, actions, wide = false }: DialogProps) {
  const t = useText()
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
    >
      <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
        <AriaDialog className="dialog-body">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={t('ui.close')}
              onClick={onClose}
            >
              <CrossIcon />
            </button>
          </header>
          <div className="dialog-content">{children}</div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
