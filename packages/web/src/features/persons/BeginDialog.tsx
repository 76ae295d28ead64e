import { type ChainItem, HouseholdRegistered } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chainsQuery } from '../../api/chains.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { BeginFields } from './BeginFields.tsx'
import { beginBody, emptyBegin } from './begin-form.ts'
import { FormError } from './FormError.tsx'

interface Props {
  householdId: string
  today: string
  onClose: () => void
}

/** A further chain for a household that is known already. */
export function BeginDialog({ householdId, today, onClose }: Props) {
  const t = useText()
  const chains = useQuery(chainsQuery)
  if (chains.data) {
    const own = chains.data.items.filter(({ mayBegin }) => mayBegin)
    return <Fields chains={own} {...{ householdId, today, onClose }} />
  }
  return (
    <Dialog title={t('persons.begin.title')} isOpen onClose={onClose}>
      {chains.error ? <ErrorState error={chains.error} onRetry={() => chains.refetch()} /> : <Loading />}
    </Dialog>
  )
}

function Fields({ chains, householdId, today, onClose }: Props & { chains: readonly ChainItem[] }) {
  const t = useText()
  const toast = useToast()
  const [form, setForm] = useState(() => emptyBegin(chains, today))
  const begin = useWrite(HouseholdRegistered, () => {
    toast(t('persons.begin.done'))
    onClose()
  })
  const send = (): void => begin.mutate({ path: '/api/journeys', body: { ...beginBody(form, chains), householdId } })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={begin.isPending} onPress={send}>
        {t('persons.begin.do')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('persons.begin.title')} isOpen onClose={onClose} actions={actions} wide>
      <Stack>
        <BeginFields
          {...{ chains, form, today }}
          change={(part) => setForm({ ...form, ...part })}
          error={begin.error}
        />
        <p className="what-happens">{t('persons.begin.what_known')}</p>
        {begin.error && <FormError error={begin.error} />}
      </Stack>
    </Dialog>
  )
}
