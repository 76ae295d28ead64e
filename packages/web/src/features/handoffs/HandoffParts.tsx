import type { HandoffPage } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/layout.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'
import { Day, Own, Source } from '../../ui/written.tsx'
import { StateBadge } from './StateBadge.tsx'

interface Props {
  handoff: HandoffPage
}

/** Under the heading: the parties, whom it concerns, how it stands. */
export function HandoffLead({ handoff }: Props) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <p>{t('handoffs.parties', { from: handoff.fromName, to: handoff.toName })}</p>
      <ul className="chips">
        <li className="chip-bare">
          <StateBadge state={handoff.state} />
        </li>
        {handoff.escalation > 0 && (
          <li className="chip-bare">
            <Badge tone="bad">{t(`handoffs.escalation.${handoff.escalation}`)}</Badge>
          </li>
        )}
        <li>{t('handoffs.made_on', { day: format.day(handoff.madeOn) })}</li>
        <li>
          {t('handoffs.about')}{' '}
          {handoff.personName === null ? (
            t('handoffs.person_hidden')
          ) : (
            <Link to="/persons/$personId" params={{ personId: handoff.personId }}>
              <Own>{handoff.personName}</Own>
            </Link>
          )}
          {', '}
          {t('handoffs.and_more', { count: handoff.personsCount })}
        </li>
      </ul>
      {handoff.protectedPerson && <ProtectedNotice asks={t('handoffs.protected')} />}
    </>
  )
}

/** Exactly what goes over, item by item, with the paragraph. */
export function PassedOn({ handoff }: Props) {
  const t = useText()
  return (
    <Card title={t('handoffs.passed_on')}>
      <p>
        {handoff.sentence} <Source value={handoff.source} />
      </p>
      {handoff.subject && <p className="handoff-subject">{handoff.subject}</p>}
      <p className="muted">
        {t(handoff.passedOn.length === 0 ? 'handoffs.passed_on.none' : 'handoffs.passed_on.lead')}
      </p>
      <ul className="passed-on">
        {[...Map.groupBy(handoff.passedOn, (item) => `${item.basisId} ${item.on}`)].map(([key, items]) => (
          <PassedOnTogether key={key} items={items} />
        ))}
      </ul>
    </Card>
  )
}

/** What went over on one day on one basis. */
function PassedOnTogether({ items }: { items: HandoffPage['passedOn'] }) {
  const first = items[0]
  if (!first) return null
  return (
    <li>
      <dl>
        {items.map((item) => (
          <div key={item.category}>
            <dt>{item.name}</dt>
            <dd>{item.contains}</dd>
          </div>
        ))}
      </dl>
      <span className="muted">
        {first.sentence} <Source value={first.source} />, <Day value={first.on} />
      </span>
    </li>
  )
}

/** Everybody who goes over, as far as they may be seen. */
export function PersonsCovered({ handoff }: Props) {
  const t = useText()
  return (
    <Card title={t('handoffs.persons')}>
      <ul className="members members-column">
        {handoff.persons.map((person) => (
          <li key={person.personId}>
            {person.name === null ? (
              <span className="muted">{t('handoffs.person_hidden')}</span>
            ) : (
              <Link to="/persons/$personId" params={{ personId: person.personId }}>
                <Own>{person.name}</Own>
              </Link>
            )}
            <span className="muted">
              {[positionWords(person.position, t), ageWords(person.ageYears, t)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Translate = ReturnType<typeof useText>

function positionWords(position: string | null, t: Translate): string | null {
  const known = position === 'reference_person' || position === 'adult' || position === 'child'
  return known ? t(`handoffs.position.${position}`) : position
}

function ageWords(age: number | null, t: Translate): string {
  return age === null ? t('handoffs.age_unknown') : t('handoffs.age', { age })
}
