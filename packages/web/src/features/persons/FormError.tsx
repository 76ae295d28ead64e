import { ProblemError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { ErrorText } from '../../ui/states.tsx'

/** Why a long form was refused, and how many of its fields say more. */
export function FormError({ error }: { error: Error }) {
  const t = useText()
  const count = error instanceof ProblemError ? (error.problem.fields?.length ?? 0) : 0
  return (
    <div role="alert" className="form-error">
      <ErrorText error={error} />
      {count > 0 && <p>{t('persons.register.errors', { count })}</p>}
    </div>
  )
}
