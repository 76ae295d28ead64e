import { lazy, Suspense } from 'react'
import type { ComboListProps } from './ComboList.tsx'
import { FieldPending } from './FieldPending.tsx'

const ComboList = lazy(async () => ({ default: (await import('./ComboList.tsx')).ComboList }))

/** One out of a long list, found by writing. */
export function ComboBox(props: ComboListProps) {
  return (
    <Suspense fallback={<FieldPending label={props.label} />}>
      <ComboList {...props} />
    </Suspense>
  )
}
