import type { Me } from '@kedjan/contract'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Nothing, write } from '../../api/client.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { forgetOwnLanguage } from '../../texts/language.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Unfold } from '../../ui/Unfold.tsx'

type SignedIn = Exclude<Me, { kind: 'nobody' }>

interface Props {
  me: SignedIn
  /** Language and looks, which belong to the frame. */
  choices: ReactNode
}

/** Who I am, and what belongs to me rather than to the work. */
export function Account({ me, choices }: Props) {
  const t = useText()
  const place = me.kind === 'staff' ? me.organisationName : t('session.own_pages')
  return (
    <Unfold className="account" face={<AccountFace name={me.name} place={place} />}>
      <div className="account-panel">
        <div>
          <strong>
            <bdi>{me.name}</bdi>
          </strong>
          {me.kind === 'staff' && <StaffLines me={me} />}
        </div>
        {choices}
        <AccountActions sandbox={me.sandbox} />
      </div>
    </Unfold>
  )
}

function AccountFace({ name, place }: { name: string; place: string }) {
  const t = useText()
  return (
    <>
      <span className="account-sign" aria-hidden="true" data-letter={name.slice(0, 1)} />
      <span className="account-words">
        <span>
          <bdi>{name}</bdi>
        </span>
        <span className="account-place">
          <bdi>{place}</bdi>
        </span>
        <span className="visually-hidden">{t('session.account')}</span>
      </span>
    </>
  )
}

function StaffLines({ me }: { me: Extract<SignedIn, { kind: 'staff' }> }) {
  return (
    <>
      <p>
        <bdi>{me.organisationName}</bdi>
      </p>
      <p className="muted">
        <bdi>{me.roles.join(' · ')}</bdi>
      </p>
    </>
  )
}

function AccountActions({ sandbox }: { sandbox: boolean }) {
  const t = useText()
  const toast = useToast()
  const leave = useMutation({
    mutationFn: () => write('/api/sign-out', {}, Nothing),
    onSuccess: () => location.assign('/'),
  })
  const others = useWrite(Nothing, () => toast(t('session.others_signed_out')))
  const error = leave.error ?? others.error
  useEffect(() => {
    if (error) toast(<ErrorText error={error} />, 'bad')
  }, [error, toast])
  function signOut(): void {
    forgetOwnLanguage()
    leave.mutate()
  }
  return (
    <div className="stack gap-s">
      {sandbox && (
        <a className={buttonClass()} href="/">
          {t('session.switch_person')}
        </a>
      )}
      <Button busy={others.isPending} onPress={() => others.mutate({ path: '/api/sessions/revoke-others', body: {} })}>
        {t('session.sign_out_others')}
      </Button>
      <Button look="primary" busy={leave.isPending} onPress={signOut}>
        {t('session.sign_out')}
      </Button>
    </div>
  )
}
