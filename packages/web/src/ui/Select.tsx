import { lazy, Suspense } from 'react'
import { FieldPending } from './FieldPending.tsx'
import type { Option } from './option.tsx'
import type { SelectListProps } from './SelectList.tsx'

export type { Option } from './option.tsx'

const SelectList = lazy(async () => ({ default: (await import('./SelectList.tsx')).SelectList }))

interface Props<Value extends string> extends Omit<SelectListProps, 'options' | 'value' | 'onChange'> {
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One out of a short list. */
export function Select<Value extends string>({ options, onChange, ...rest }: Props<Value>) {
  function change(id: string): void {
    const chosen = options.find((candidate) => candidate.id === id)
    if (chosen) onChange(chosen.id)
  }
  return (
    <Suspense fallback={<FieldPending label={rest.label} />}>
      <SelectList {...rest} options={options} onChange={change} />
    </Suspense>
  )
}
