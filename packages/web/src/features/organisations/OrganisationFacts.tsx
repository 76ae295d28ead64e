import type { OrganisationPage } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/layout.tsx'
import { Own, Source } from '../../ui/written.tsx'
import { PlaceMap } from './PlaceMap.tsx'

/** What it is and where it answers. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationPage }) {
  const t = useText()
  const format = useFormat()
  const { municipality } = organisation
  return (
    <Card title={t('organisations.facts')}>
      <div className="organisation-facts">
        <dl className="data-list">
          <div>
            <dt>{t('organisations.territory')}</dt>
            <dd>
              <Own>{organisation.territory}</Own>
              {municipality && (
                <span className="muted">
                  {t('organisations.population', { count: format.number(municipality.population2019) })}
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('organisations.column.declaration')}</dt>
            <dd>
              {organisation.signedDeclaration ? (
                <Badge tone="ok">{t('organisations.signed')}</Badge>
              ) : (
                <Badge tone="quiet">{t('organisations.not_signed')}</Badge>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('organisations.source')}</dt>
            <dd>
              {organisation.source.startsWith('practice:') ? (
                t('organisations.source.registers')
              ) : (
                <Source value={organisation.source} />
              )}
              {organisation.mark && <span className="mark">{t(`organisations.mark.${organisation.mark}`)}</span>}
            </dd>
          </div>
        </dl>
        {municipality && <PlaceMap name={organisation.name} place={municipality} />}
      </div>
    </Card>
  )
}

export function OrganisationStaff({ organisation }: { organisation: OrganisationPage }) {
  const t = useText()
  return (
    <Card title={t('organisations.staff.title')}>
      {organisation.staff.length === 0 && <p className="muted">{t('organisations.staff.none')}</p>}
      <ul className="members members-column">
        {organisation.staff.map((member) => (
          <li key={`${member.name} ${member.roles.join(' ')}`}>
            <Own>{member.name}</Own>
            <span className="muted">{member.roles.join(', ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const directions = ['tells', 'is_told'] as const

/** What the law lets it tell and be told, rule by rule. */
export function Exchanges({ organisation }: { organisation: OrganisationPage }) {
  const t = useText()
  const { exchanges } = organisation
  return (
    <Card title={t('organisations.exchanges.title')}>
      <p className="muted">
        {t(exchanges.length === 0 ? 'organisations.exchanges.none' : 'organisations.exchanges.lead')}
      </p>
      {directions.map((direction) => {
        const rules = exchanges.filter((exchange) => exchange.direction === direction)
        if (rules.length === 0) return null
        return <Rules key={direction} title={t(`organisations.exchanges.${direction}`)} rules={rules} />
      })}
    </Card>
  )
}

function Rules({ title, rules }: { title: string; rules: OrganisationPage['exchanges'] }) {
  const format = useFormat()
  return (
    <section>
      <h3>{title}</h3>
      <ul className="passed-on">
        {rules.map((rule) => (
          <li key={`${rule.otherKindName} ${rule.source} ${rule.sentence}`}>
            <strong>{rule.otherKindName}</strong>
            <span>{format.list(rule.categories)}</span>
            <span className="muted">
              {rule.sentence} <Source value={rule.source} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
