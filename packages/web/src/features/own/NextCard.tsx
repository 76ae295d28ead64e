import type { OwnPage } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { BagIcon, CalendarIcon, InterpreterIcon, OrganisationIcon, PlaceIcon } from '../../ui/icons.tsx'
import { Day } from '../../ui/written.tsx'
import { AddToCalendar } from './AddToCalendar.tsx'

type Next = NonNullable<OwnPage['next']>

/** The one thing that comes now: what, where, when, with whom, what to bring. */
export function NextCard({ next }: { next: Next }) {
  const t = useText()
  const format = useFormat()
  return (
    <section className="own-card own-hero">
      <p className="own-kicker">{t(next.actor === 'person' ? 'own.you_do_this' : 'own.they_do_this')}</p>
      <h2 className="own-what">
        <bdi>{next.name}</bdi>
      </h2>
      <p>
        <bdi>{next.help}</bdi>
      </p>
      <dl className="own-facts">
        <Fact icon={<CalendarIcon />} name={t('own.when')}>
          <When next={next} />
        </Fact>
        {next.place !== null && (
          <Fact icon={<PlaceIcon />} name={t('own.where')}>
            <bdi>{next.place}</bdi>
          </Fact>
        )}
        <Fact icon={<OrganisationIcon />} name={t('own.with_whom')}>
          <bdi>{next.responsibleName}</bdi>
        </Fact>
        {next.interpreter !== null && (
          <Fact icon={<InterpreterIcon />} name={t('own.interpreter')}>
            <bdi>{format.language(next.interpreter)}</bdi>
          </Fact>
        )}
        {next.bring.length > 0 && (
          <Fact icon={<BagIcon />} name={t('own.bring')}>
            <Bring things={next.bring} />
          </Fact>
        )}
      </dl>
      {next.milestoneId !== null && hasOwnDay(next) && <AddToCalendar milestoneId={next.milestoneId} />}
    </section>
  )
}

/** A day that is agreed, or by which the person is to act; by when others must is no day of the person's. */
function hasOwnDay({ day, dueOn, actor }: Next): boolean {
  return day !== null || (actor === 'person' && dueOn !== null)
}

function When({ next: { day, dueOn, actor, responsibleName } }: { next: Next }) {
  const t = useText()
  if (day !== null) return <Day value={day} style="full" />
  if (dueOn === null) return t('own.no_day_yet', { name: responsibleName })
  return (
    <>
      {t(actor === 'person' ? 'own.at_latest' : 'own.at_latest_they')} <Day value={dueOn} style="full" />
    </>
  )
}

function Bring({ things }: { things: readonly string[] }) {
  return (
    <ul className="own-bring">
      {things.map((thing) => (
        <li key={thing}>
          <bdi>{thing}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="own-fact">
      {icon}
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
