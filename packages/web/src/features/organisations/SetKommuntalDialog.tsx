import type { OrganisationPage } from '@kedjan/contract'
import { useState } from 'react'
import { z } from 'zod'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'

interface Props {
  organisation: OrganisationPage
  onClose: () => void
}

const Answer = z.object({})

/** The county board decides how many a municipality is to receive in a year. */
export function SetKommuntalDialog({ organisation, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const latest = organisation.kommuntal[0]
  const [year, setYear] = useState(latest ? String(latest.year) : '')
  const [persons, setPersons] = useState(latest ? String(latest.persons) : '')
  const set = useWrite(Answer, () => {
    toast(t('organisations.kommuntal.done'))
    onClose()
  })
  const send = (): void =>
    set.mutate({
      path: `/api/organisations/${organisation.id}/kommuntal`,
      body: { year: numberOf(year), persons: numberOf(persons) },
    })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={set.isPending} onPress={send}>
        {t('organisations.kommuntal.set')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('organisations.kommuntal.set')} isOpen onClose={onClose} actions={actions}>
      <Stack>
        <NumberField
          label="organisations.kommuntal.year"
          value={year}
          onChange={setYear}
          error={fieldError(set.error, 'year')}
        />
        <NumberField
          label="organisations.kommuntal.persons_field"
          value={persons}
          onChange={setPersons}
          error={fieldError(set.error, 'persons')}
        />
        <p className="what-happens">{t('organisations.kommuntal.what')}</p>
        {set.error && (
          <div role="alert" className="form-error">
            <ErrorText error={set.error} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}

/** An empty field is no number, and the server says so by the field. */
function numberOf(written: string): number | null {
  return written.trim() === '' ? null : Number(written)
}

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

function NumberField({ label, ...rest }: FieldProps) {
  const t = useText()
  return <TextField label={t(label)} inputMode="numeric" isRequired {...rest} />
}
