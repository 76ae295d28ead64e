import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useText } from '../texts/LanguageProvider.tsx'

interface Props {
  /** What is explained. */
  title: string
  children: ReactNode
  /** The paragraph it rests on. */
  source?: string | null | undefined
}

/** A question mark that explains, with the paragraph. */
export function Help({ title, children, source }: Props) {
  const t = useText()
  return (
    <DialogTrigger>
      <Button className="help" aria-label={t('ui.help', { title })}>
        ?
      </Button>
      <Popover className="popover popover-help" placement="bottom">
        <Dialog className="help-body">
          <Heading slot="title">{title}</Heading>
          {children}
          {source && (
            <p className="source">
              <bdi>{source}</bdi>
            </p>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
