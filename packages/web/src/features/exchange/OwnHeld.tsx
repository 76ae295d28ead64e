import type { OwnInformation } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { Row } from '../../ui/layout.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { OwnPleaDialog } from './OwnPleaDialog.tsx'
import './exchange.css'

type Held = OwnInformation['held'][number]

/** Who has written down what, and what the person can ask of each. */
export function OwnHeld({ held, pleas }: Pick<OwnInformation, 'held' | 'pleas'>) {
  const t = useText()
  const [asked, setAsked] = useState<{ held: Held; kind: 'correction' | 'objection' } | null>(null)
  return (
    <section className="own-card" aria-label={t('exchange.own.held')}>
      <h2>{t('exchange.own.held')}</h2>
      <ul className="exchange-list">
        {held.map((one) => (
          <li key={`${one.personId} ${one.holder.id}`}>
            <p>
              <strong>
                <Own>{one.holder.name}</Own>
              </strong>
              {one.personName && (
                <>
                  {' '}
                  {t('exchange.own.about')} <Own>{one.personName.given}</Own>
                </>
              )}
              : {one.categories.map(({ name }) => name).join(', ')}
            </p>
            <Row gap="s">
              <Button small onPress={() => setAsked({ held: one, kind: 'correction' })}>
                {t('exchange.own.correct')}
              </Button>
              {!one.objectionExcluded && (
                <Button small onPress={() => setAsked({ held: one, kind: 'objection' })}>
                  {t('exchange.own.object')}
                </Button>
              )}
            </Row>
            {one.objectionExcluded && (
              <p className="source">
                {t('exchange.own.no_objection')} <LawSource value={one.objectionExcluded} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <OwnPleas pleas={pleas} />
      {asked && <OwnPleaDialog held={asked.held} kind={asked.kind} onClose={() => setAsked(null)} />}
    </section>
  )
}

function OwnPleas({ pleas }: Pick<OwnInformation, 'pleas'>) {
  const t = useText()
  if (pleas.length === 0) return null
  return (
    <>
      <h3>{t('exchange.own.pleas')}</h3>
      <ul className="exchange-list">
        {pleas.map((plea) => (
          <li key={plea.id}>
            {t(`exchange.plea.${plea.kind}`)}: {plea.categoryName}, <Own>{plea.holderName}</Own>.{' '}
            {plea.outcome ? (
              <>
                {t(`exchange.outcome.${plea.outcome}`)}: <Own>{plea.answer}</Own>
              </>
            ) : (
              <>
                {t('exchange.own.answer_by')} <Day value={plea.answerBy} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
