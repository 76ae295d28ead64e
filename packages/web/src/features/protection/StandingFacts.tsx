import { OpeningDone, type PersonProtection, type StandingProtection } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { Day, Own } from '../../ui/written.tsx'

/** What protects the person, as the own organisation has recorded it, each fact with a way to lift it. */
export function StandingFacts({ protection }: { protection: PersonProtection }) {
  const t = useText()
  const [lifting, setLifting] = useState<StandingProtection | null>(null)
  return (
    <>
      <h3>{t('protection.facts')}</h3>
      {protection.facts.length === 0 && <p className="muted">{t('protection.facts.none')}</p>}
      <ul>
        {protection.facts.map((fact) => (
          <li key={`${fact.fact} ${fact.holder}`}>
            {t(`persons.register.protection.${fact.level}`)} · <Own>{fact.holderName}</Own> ·{' '}
            {t(`protection.reason.${fact.reason}`)} · {t('protection.since')} <Day value={fact.since} /> ·{' '}
            {t('protection.reviewed_on')} <Day value={fact.reviewedOn} />{' '}
            <Button small onPress={() => setLifting(fact)}>
              {t('protection.lift')}
            </Button>
          </li>
        ))}
      </ul>
      {lifting && <LiftDialog personId={protection.personId} fact={lifting} onClose={() => setLifting(null)} />}
    </>
  )
}

interface Props {
  personId: string
  fact: StandingProtection
  onClose: () => void
}

function LiftDialog({ personId, fact, onClose }: Props) {
  const t = useText()
  const lift = useWrite(OpeningDone, onClose)
  const send = (): void => lift.mutate({ path: `/api/persons/${personId}/protection/lift`, body: { fact: fact.fact } })
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={lift.isPending} onPress={send}>
        {t('protection.lift')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('protection.lift.title')} isOpen onClose={onClose} actions={actions}>
      <p className="what-happens">{t('protection.lift.what')}</p>
      {lift.error && (
        <div role="alert" className="form-error">
          <ErrorText error={lift.error} />
        </div>
      )}
    </Dialog>
  )
}
