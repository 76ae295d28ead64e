import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useText } from '../texts/LanguageProvider.tsx'

const HelpPopover = lazy(async () => ({ default: (await import('./HelpPopover.tsx')).HelpPopover }))

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
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="help"
        aria-label={t('ui.help', { title })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HelpPopover title={title} source={source} trigger={trigger} isOpen={isOpen} onOpenChange={setOpen}>
            {children}
          </HelpPopover>
        </Suspense>
      )}
    </>
  )
}
