import { type Opening, OpeningDone } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { Code, Day, Moment, Own } from '../../ui/written.tsx'

const ReviewDialog = lazy(async () => ({ default: (await import('./ReviewDialog.tsx')).ReviewDialog }))

interface Props {
  openings: readonly Opening[]
  empty: string
  /** Where several persons are listed, each line leads to its own. */
  linked?: boolean
}

/** Who asked to see what, who let them in, and what the reader may do about it. */
export function OpeningList({ openings, empty, linked = false }: Props) {
  if (openings.length === 0) return <p className="muted">{empty}</p>
  return (
    <ul className="stack gap-m">
      {openings.map((opening) => (
        <li key={opening.id}>
          <Line opening={opening} linked={linked} />
        </li>
      ))}
    </ul>
  )
}

const tones = {
  asked: 'wait',
  lapsed: 'quiet',
  refused: 'quiet',
  open: 'now',
  to_review: 'wait',
  reviewed: 'ok',
  withdrawn: 'quiet',
} satisfies Record<Opening['state'], Tone>

function Line({ opening, linked }: { opening: Opening; linked: boolean }) {
  const t = useText()
  const number = opening.caseNumber ? <Code value={opening.caseNumber} /> : t('protection.household')
  return (
    <Stack gap="s">
      <Row gap="s">
        {linked ? (
          <Link to="/persons/$personId" params={{ personId: opening.personId }}>
            {number}
          </Link>
        ) : null}
        <Badge tone={opening.reviewOverdue ? 'bad' : tones[opening.state]}>
          {t(opening.reviewOverdue ? 'protection.state.overdue' : `protection.state.${opening.state}`)}
        </Badge>
      </Row>
      <p>
        <Own>{opening.askedBy}</Own>, <Moment value={opening.askedAt} /> · {t(`protection.kind.${opening.kind}`)}
      </p>
      <p dir="auto">{opening.reason}</p>
      <After opening={opening} />
      <Actions opening={opening} />
    </Stack>
  )
}

/** What became of it. */
function After({ opening }: { opening: Opening }) {
  const t = useText()
  return (
    <>
      {opening.answeredBy && (
        <p className="muted">
          {t('protection.answered_by')} <Own>{opening.answeredBy}</Own>
          {opening.until && (
            <>
              {' · '}
              {t('protection.until')} <Moment value={opening.until} />
            </>
          )}
          {opening.state === 'to_review' && opening.reviewBy && (
            <>
              {' · '}
              {t('protection.review_by')} <Day value={opening.reviewBy} />
            </>
          )}
        </p>
      )}
      {opening.reviewedBy && opening.verdict && (
        <p className="muted">
          {t(`protection.verdict.${opening.verdict}`)} · <Own>{opening.reviewedBy}</Own>
        </p>
      )}
      {opening.note && <p dir="auto">{opening.note}</p>}
    </>
  )
}

function Actions({ opening }: { opening: Opening }) {
  const t = useText()
  const [reviewing, setReviewing] = useState(false)
  const write = useWrite(OpeningDone)
  if (opening.may.length === 0) return null
  const answer = (approve: boolean): void =>
    write.mutate({ path: `/api/openings/${opening.id}/answer`, body: { approve } })
  return (
    <>
      <Row gap="s">
        {opening.may.includes('answer') && (
          <>
            <Button look="primary" small busy={write.isPending} onPress={() => answer(true)}>
              {t('protection.approve')}
            </Button>
            <Button small onPress={() => answer(false)}>
              {t('protection.refuse')}
            </Button>
          </>
        )}
        {opening.may.includes('close') && (
          <Button small onPress={() => write.mutate({ path: `/api/openings/${opening.id}/close`, body: {} })}>
            {t(opening.state === 'asked' ? 'protection.withdraw' : 'protection.close')}
          </Button>
        )}
        {opening.may.includes('review') && (
          <Button look="primary" small onPress={() => setReviewing(true)}>
            {t('protection.review')}
          </Button>
        )}
      </Row>
      {write.error && (
        <div role="alert" className="form-error">
          <ErrorText error={write.error} />
        </div>
      )}
      <Suspense fallback={null}>
        {reviewing && <ReviewDialog openingId={opening.id} onClose={() => setReviewing(false)} />}
      </Suspense>
    </>
  )
}
