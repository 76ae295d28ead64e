import { lazy, Suspense } from 'react'
import type { DialogProps } from './DialogFrame.tsx'

const DialogFrame = lazy(async () => ({ default: (await import('./DialogFrame.tsx')).DialogFrame }))

/** Asks for something before anything else goes on. Its script comes when it first opens. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null
  return (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  )
}
