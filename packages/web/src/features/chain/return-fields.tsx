import { type ReturnCaseForm, TransportNeed, TravelDocument } from '@kedjan/contract'
import { ProblemError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** What can be chosen in each field, in the order in which it is shown. */
export const returnChoices = {
  orderKind: ['avvisning', 'utvisning'],
  identityBy: ['passport', 'other_document', 'investigation', 'not_established'],
  whereabouts: ['own_address', 'agency_accommodation', 'municipal_accommodation', 'detention', 'unknown'],
  because: ['keeps_away', 'force_assumed'],
  obstacles: ['none_found', 'examined_and_rejected'],
  detention: ['none', 'supervision', 'detained'],
  reEntryBanYears: [0, 1, 2, 3, 4, 5],
  documents: TravelDocument.options,
  transportNeeds: TransportNeed.options,
} as const satisfies { [Name in keyof ReturnCaseForm]?: readonly unknown[] }

export interface ReturnFieldProps {
  form: ReturnCaseForm
  onChange: (part: ReturnCaseForm) => void
  error: unknown
}

/** The sentence for a field that the server says is missing. */
export function useMissing(error: unknown): (name: string) => string | undefined {
  const t = useText()
  const facts = error instanceof ProblemError ? error.problem.facts : undefined
  const missing = String(facts?.missing ?? '').split(', ')
  return (name) => (missing.includes(name) ? t('returns.missing') : undefined)
}

type ChoiceName = 'orderKind' | 'identityBy' | 'whereabouts' | 'because' | 'obstacles' | 'detention' | 'reEntryBanYears'

interface ChoiceProps extends ReturnFieldProps {
  name: ChoiceName
  choices: readonly (string | number)[]
}

export function ChoiceField({ name, choices, form, onChange, error }: ChoiceProps) {
  const t = useText()
  const missing = useMissing(error)
  const value = form[name]
  return (
    <Select
      label={t(`returns.field.${name}`)}
      options={choices.map((id) => ({ id: String(id), name: t(`returns.${name}.${id}`) }))}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange({ [name]: choices.find((choice) => String(choice) === chosen) })}
      error={missing(name)}
    />
  )
}

type DayName = 'decidedOn' | 'finalOn' | 'enforceableFrom' | 'lastSeenOn' | 'obstaclesExaminedOn'

export function DayField({ name, form, onChange, error }: ReturnFieldProps & { name: DayName }) {
  const t = useText()
  const missing = useMissing(error)
  return (
    <DateField
      label={t(`returns.field.${name}`)}
      value={form[name] ?? ''}
      onChange={(day) => onChange({ [name]: day.trim() === '' ? undefined : day.trim() })}
      error={missing(name)}
    />
  )
}

type LineName = 'decision' | 'contactUnit' | 'contactPhone'

export function LineField({ name, form, onChange, error }: ReturnFieldProps & { name: LineName }) {
  const t = useText()
  const missing = useMissing(error)
  return (
    <TextField
      label={t(`returns.field.${name}`)}
      value={form[name] ?? ''}
      onChange={(text) => onChange({ [name]: text === '' ? undefined : text })}
      error={missing(name)}
    />
  )
}

interface ManyProps<Value extends string> {
  label: string
  choices: readonly Value[]
  nameOf: (choice: Value) => string
  value: readonly Value[]
  onChange: (value: Value[]) => void
}

/** Any number of a few, none included. */
export function Many<Value extends string>({ label, choices, nameOf, value, onChange }: ManyProps<Value>) {
  return (
    <fieldset className="fields">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          isSelected={value.includes(choice)}
          onChange={(is) => onChange(choices.filter((each) => (each === choice ? is : value.includes(each))))}
        >
          {nameOf(choice)}
        </Checkbox>
      ))}
    </fieldset>
  )
}

type ManyFieldProps = ReturnFieldProps &
  (
    | { name: 'documents'; choices: readonly TravelDocument[] }
    | { name: 'transportNeeds'; choices: readonly TransportNeed[] }
  )

export function ManyField(props: ManyFieldProps) {
  const t = useText()
  const { form, onChange } = props
  const label = t(`returns.field.${props.name}`)
  return props.name === 'documents' ? (
    <Many
      label={label}
      choices={props.choices}
      nameOf={(choice) => t(`returns.documents.${choice}`)}
      value={form.documents ?? []}
      onChange={(documents) => onChange({ documents })}
    />
  ) : (
    <Many
      label={label}
      choices={props.choices}
      nameOf={(choice) => t(`returns.transportNeeds.${choice}`)}
      value={form.transportNeeds ?? []}
      onChange={(transportNeeds) => onChange({ transportNeeds })}
    />
  )
}
