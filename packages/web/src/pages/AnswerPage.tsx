import type { HandoffState, LinkState } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { guestQuery } from '../features/notifications/api.ts'
import { ConfirmCode } from '../features/notifications/ConfirmCode.tsx'
import { GuestHandoff } from '../features/notifications/GuestHandoff.tsx'
import { GuestStep } from '../features/notifications/GuestStep.tsx'
import { LinkEnded } from '../features/notifications/LinkEnded.tsx'
import { OpenLink } from '../features/notifications/OpenLink.tsx'
import { takeToken, useToken } from '../features/notifications/token.ts'
import { PublicBar } from '../shell/PublicBar.tsx'
import { SkipLink } from '../shell/SkipLink.tsx'
import { Unreviewed } from '../shell/Unreviewed.tsx'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'
import { Card } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/states.tsx'

type Stage =
  | { at: 'start' }
  | { at: 'code'; codeBy: 'email' | 'sms' }
  | { at: 'over'; state: Exclude<LinkState, 'code_sent'> }
  | { at: 'reading' }
  | { at: 'answered'; state: HandoffState }
  | { at: 'step_answered'; askedAgainOn: string | null }

// Before the first drawing, so that it never stands in an address that the page has shown.
const arrivedWith = takeToken(window.location, window.history)

/** Where an organisation without users answers: opened by a link, shown after a code, without an account. */
export function AnswerPage() {
  const t = useText()
  const token = useToken(arrivedWith)
  return (
    <>
      <SkipLink />
      <PublicBar />
      <main className="main" id="main" tabIndex={-1}>
        <Page title={t('notifications.answer.title')}>
          <Stages key={token} token={token} />
        </Page>
        <Unreviewed />
      </main>
    </>
  )
}

function Stages({ token }: { token: string | null }) {
  const [stage, setStage] = useState<Stage>({ at: token ? 'start' : 'reading' })
  switch (stage.at) {
    case 'reading':
      return (
        <Reading
          onAnswered={(state) => setStage({ at: 'answered', state })}
          onStepAnswered={(askedAgainOn) => setStage({ at: 'step_answered', askedAgainOn })}
        />
      )
    case 'answered':
      return <Answered state={stage.state} />
    case 'step_answered':
      return <StepAnswered askedAgainOn={stage.askedAgainOn} />
    case 'start':
      return token && <OpenLink token={token} onOpened={(opened) => setStage(stageAfter(opened))} />
    case 'code':
      return (
        token && <ConfirmCode token={token} codeBy={stage.codeBy} onConfirmed={() => setStage({ at: 'reading' })} />
      )
    case 'over':
      return token && <LinkEnded token={token} state={stage.state} />
  }
}

function stageAfter({ state, codeBy }: { state: LinkState; codeBy: 'email' | 'sms' | null }): Stage {
  return state === 'code_sent' ? { at: 'code', codeBy: codeBy ?? 'email' } : { at: 'over', state }
}

interface ReadingProps {
  onAnswered: (state: HandoffState) => void
  onStepAnswered: (askedAgainOn: string | null) => void
}

/** What the cookie of a confirmed link lets see; without one, where the link is to be found. */
function Reading({ onAnswered, onStepAnswered }: ReadingProps) {
  const t = useText()
  const page = useQuery(guestQuery)
  if (page.data?.about === 'step') return <GuestStep step={page.data} onAnswered={onStepAnswered} />
  if (page.data) return <GuestHandoff handoff={page.data} onAnswered={onAnswered} />
  if (!page.error) return <Loading rows={5} />
  return (
    <Card title={t('notifications.answer.no_link')}>
      <p>{t('notifications.answer.no_link_text')}</p>
    </Card>
  )
}

function Answered({ state }: { state: HandoffState }) {
  const t = useText()
  const known = state === 'refused' || state === 'completed' ? state : 'accepted'
  return (
    <Card accent="ok">
      <p role="status">
        <strong>{t(`notifications.answer.done_${known}`)}</strong>
      </p>
      <p>{t('notifications.answer.done_text')}</p>
    </Card>
  )
}

function StepAnswered({ askedAgainOn }: { askedAgainOn: string | null }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card accent="ok">
      <p role="status">
        <strong>{t(askedAgainOn ? 'notifications.answer.done_working' : 'notifications.answer.done_passed')}</strong>
      </p>
      {askedAgainOn && <p>{t('notifications.answer.asked_again', { day: format.day(askedAgainOn) })}</p>}
      <p>{t('notifications.answer.done_text')}</p>
    </Card>
  )
}
