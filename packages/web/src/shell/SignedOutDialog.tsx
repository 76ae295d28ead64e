import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { onSignedOut } from '../api/queries.ts'
import { signInAddress } from '../features/session/api.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** Shown over the page when the session has ended, so that nothing typed is lost: sign in beside it and go on. */
export function SignedOutDialog() {
  const t = useText()
  const client = useQueryClient()
  const here = useLocation({ select: (location) => location.href })
  const [isOpen, setOpen] = useState(false)
  useEffect(() => onSignedOut(() => setOpen(true)), [])
  async function goOn(): Promise<void> {
    setOpen(false)
    await client.invalidateQueries()
  }
  const actions = (
    <>
      <Button onPress={() => void goOn()}>{t('shell.signed_out_go_on')}</Button>
      <a className={buttonClass()} href={signInAddress(here)} target="_blank" rel="noreferrer">
        {t('shell.signed_out_beside')}
      </a>
      <a className={buttonClass('primary')} href={signInAddress(here)}>
        {t('shell.sign_in_again')}
      </a>
    </>
  )
  return (
    <Dialog title={t('shell.signed_out')} isOpen={isOpen} onClose={() => setOpen(false)} actions={actions}>
      <p>{t('shell.signed_out_text')}</p>
    </Dialog>
  )
}
