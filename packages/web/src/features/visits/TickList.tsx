import { Checkbox } from '../../ui/Checkbox.tsx'

interface Props {
  legend: string
  options: readonly { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Several out of a short list, all of them in sight. */
export function TickList({ legend, options, chosen, onChange }: Props) {
  return (
    <fieldset className="board-fieldset">
      <legend>{legend}</legend>
      <div className="tick-list">
        {options.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(is) => onChange(is ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
