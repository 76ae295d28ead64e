import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { MemberProps } from './member-props.ts'
import type { MemberForm } from './register-form.ts'

type TextPart = {
  [Part in keyof MemberForm]: MemberForm[Part] extends string ? (string extends MemberForm[Part] ? Part : never) : never
}[keyof MemberForm]

interface Props extends MemberProps {
  part: TextPart
  label: string
  /** The name the server knows the field by, where it is another. */
  path?: string
  isRequired?: boolean
}

/** One line of text about a person, with what the server says about it. */
export function MemberText({ member, at, change, error, part, label, path = part, isRequired = false }: Props) {
  const t = useText()
  return (
    <TextField
      label={t(label)}
      value={member[part]}
      onChange={(value) => change({ [part]: value })}
      error={fieldError(error, `members/${at}/${path}`)}
      isRequired={isRequired}
      autoComplete="off"
    />
  )
}
