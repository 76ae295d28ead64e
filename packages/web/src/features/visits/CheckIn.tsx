import { FoundVisitors } from '@kedjan/contract'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { search } from '../../api/client.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Done } from './api.ts'
import { Visitor } from './Visitor.tsx'

interface Props {
  placeId: string
  onFound: (visitId: string) => void
  /** What else is done at the door. */
  children: ReactNode
}

const codeForm = /^[2-9A-HJ-NP-Z]{6}$/

/** One field for the code that a visitor shows, or for a name that is searched among those of the day. */
export function CheckIn({ placeId, onFound, children }: Props) {
  const t = useText()
  const toast = useToast()
  const [typed, setTyped] = useState('')
  const checkIn = useWrite(Done, ({ id }) => {
    toast(t('visits.board.checked_in'))
    setTyped('')
    onFound(id)
  })
  const find = useMutation({
    mutationFn: (name: string) => search(`/api/places/${placeId}/visitors`, { name }, FoundVisitors),
  })
  const code = typed.trim().toUpperCase()
  function submit(): void {
    if (codeForm.test(code)) checkIn.mutate({ path: `/api/places/${placeId}/check-in`, body: { code } })
    else if (typed.trim() !== '') find.mutate(typed.trim())
  }
  return (
    <form
      className="board-check-in"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField label={t('visits.board.code_or_name')} value={typed} onChange={setTyped} autoComplete="off" />
      <Button type="submit" look="primary" busy={checkIn.isPending || find.isPending}>
        {t('visits.board.check_in')}
      </Button>
      {children}
      {checkIn.error && (
        <div role="alert" className="form-error">
          <ErrorText error={checkIn.error} />
        </div>
      )}
      {find.data && (
        <ul className="board-found" aria-live="polite">
          {find.data.items.length === 0 && <li>{t('visits.board.none_found')}</li>}
          {find.data.items.map((visit) => (
            <li key={visit.visitId}>
              <Button small onPress={() => onFound(visit.visitId)}>
                <Visitor visit={visit} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
