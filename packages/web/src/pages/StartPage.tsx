import type { Me } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { meQuery, sandboxQuery, signInAddress } from '../features/session/api.ts'
import { ChainPicture } from '../features/start/ChainPicture.tsx'
import { Personas } from '../features/start/Personas.tsx'
import { Story } from '../features/start/Story.tsx'
import '../features/start/start.css'
import '../features/start/story.css'
import { PublicBar } from '../shell/PublicBar.tsx'
import { SkipLink } from '../shell/SkipLink.tsx'
import { Unreviewed } from '../shell/Unreviewed.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { forgetOwnLanguage } from '../texts/language.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'

export function StartPage() {
  const t = useText()
  const me = useQuery(meQuery)
  useEffect(forgetOwnLanguage, [])
  return (
    <>
      <SkipLink />
      <PublicBar />
      <main className="main" id="main" tabIndex={-1}>
        <Page title={t('start.title')} tabTitle="">
          <div className="start-top">
            <Pitch />
            <ChainPicture />
          </div>
          {me.isPending && <Loading />}
          {me.error && <ErrorState error={me.error} onRetry={() => void me.refetch()} />}
          {me.data && <Entrance me={me.data} />}
        </Page>
      </main>
      <footer className="start-foot">
        <Unreviewed />
        <p>{t('start.footer')}</p>
        <Link to="/chains">{t('start.chains')}</Link>
        <a href="/api/reference">{t('start.api')}</a>
      </footer>
    </>
  )
}

function Pitch() {
  const t = useText()
  return (
    <div className="pitch">
      <p>{t('start.line_1')}</p>
      <p>{t('start.line_2')}</p>
      <p>{t('start.line_3')}</p>
      <p>{t('start.line_4')}</p>
      <p>
        <Link to="/chains">{t('start.read_chains')}</Link>
      </p>
    </div>
  )
}

function Entrance({ me }: { me: Me }) {
  const t = useText()
  return (
    <>
      {me.kind !== 'nobody' && (
        <div className="row gap-m">
          <p>{t('start.signed_in_as', { name: me.name })}</p>
          <Link to={me.kind === 'staff' ? '/work' : '/me'} className={buttonClass('primary')}>
            {t('start.go_on')}
          </Link>
        </div>
      )}
      {me.sandbox ? <PracticeCountry /> : <SignIn />}
    </>
  )
}

function SignIn() {
  const t = useText()
  return (
    <section className="card">
      <h2>{t('start.sign_in_title')}</h2>
      <p>{t('start.sign_in_text')}</p>
      <p className="row gap-s">
        <a className={buttonClass('primary')} href={signInAddress('/')}>
          {t('start.sign_in')}
        </a>
      </p>
    </section>
  )
}

function PracticeCountry() {
  const t = useText()
  const { data, error, refetch } = useQuery(sandboxQuery)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={6} />
  return (
    <>
      <section className="practice" aria-labelledby="practice-title">
        <h2 id="practice-title">{t('start.practice_title')}</h2>
        <p>{t('start.practice')}</p>
        <p>
          <Link to="/sandbox/post">{t('start.letter_box')}</Link>
        </p>
      </section>
      <div className="start-ways">
        <Personas
          personas={data.personas}
          addressOf={(persona) => signInAddress(persona.kind === 'staff' ? '/work' : '/me', persona.hint)}
        />
        <Story sandbox={data} addressOf={signInAddress} />
      </div>
    </>
  )
}
