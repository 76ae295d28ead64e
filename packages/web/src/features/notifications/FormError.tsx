import { ErrorText } from '../../ui/states.tsx'

/** What went wrong with a write, said where it happened. */
export function FormError({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  return (
    <div role="alert" className="form-error">
      <ErrorText error={error} />
    </div>
  )
}
