import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { LawSource } from './LawSource.tsx'

interface Props {
  title: string
  source: string | null | undefined
  trigger: RefObject<HTMLElement | null>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
}

/** What opens from a question mark; reached through Help. */
export function HelpPopover({ title, source, trigger, isOpen, onOpenChange, children }: Props) {
  return (
    <Popover
      className="popover popover-help"
      placement="bottom"
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Dialog className="help-body">
        <Heading slot="title">{title}</Heading>
        {children}
        {source && (
          <p className="source">
            <LawSource value={source} />
          </p>
        )}
      </Dialog>
    </Popover>
  )
}
