import { createContext, type ReactNode, use, useCallback, useState } from 'react'
import { useText } from '../texts/LanguageProvider.tsx'
import type { Tone } from './Badge.tsx'
import { CrossIcon } from './icons.tsx'

interface Notice {
  id: number
  tone: Tone
  content: ReactNode
}

type Show = (content: ReactNode, tone?: Tone) => void

const ToastContext = createContext<Show | undefined>(undefined)

/** Says what just happened, in a live region; it stays until it is closed or the next three have come. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const t = useText()
  const [notices, setNotices] = useState<Notice[]>([])
  const show = useCallback<Show>((content, tone = 'ok') => {
    setNotices((before) => [...before.slice(-2), { id: (before.at(-1)?.id ?? 0) + 1, tone, content }])
  }, [])
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {notices.map(({ id, tone, content }) => (
          <div key={id} className={`toast toast-${tone}`}>
            <div>{content}</div>
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={t('ui.close')}
              onClick={() => setNotices((before) => before.filter((notice) => notice.id !== id))}
            >
              <CrossIcon />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}

/** `const toast = useToast()`: then `toast(content, tone)` says what happened. */
export function useToast(): Show {
  const show = use(ToastContext)
  if (!show) throw new Error('ToastRegion is missing')
  return show
}
