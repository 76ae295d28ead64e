import { useId } from 'react'
import type { Option } from './Select.tsx'

interface Props<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  labelHidden?: boolean
  /** The names are languages, each in its own. */
  namesAreLanguages?: boolean
}

/** The browser's own list: light enough for a frame that is on every page. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { label, options, value, onChange, labelHidden = false, namesAreLanguages = false } = props
  const id = useId()
  function change(wish: string): void {
    const chosen = options.find((candidate) => candidate.id === wish)
    if (chosen) onChange(chosen.id)
  }
  return (
    <div className="choice">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => change(event.target.value)}>
        {options.map(({ id: key, name }) => (
          <option key={key} value={key} lang={namesAreLanguages ? key : undefined}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
