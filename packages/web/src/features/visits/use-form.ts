import { useState } from 'react'

/** The fields of a form together: `set('name')` is what the field of that name calls. */
export function useForm<Form extends object>(start: () => Form) {
  const [form, setForm] = useState(start)
  const change = (more: Partial<Form>) => setForm((before) => ({ ...before, ...more }))
  const set =
    <Key extends keyof Form>(key: Key) =>
    (value: Form[Key]) =>
      setForm((before) => ({ ...before, [key]: value }))
  return { form, set, change }
}
