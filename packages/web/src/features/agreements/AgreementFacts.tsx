import type { AgreementPage } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Card } from '../../ui/layout.tsx'
import { Day, Own } from '../../ui/written.tsx'

/** What the agreement is about, in the words of those who wrote it. */
export function AgreementFacts({ agreement }: { agreement: AgreementPage }) {
  const t = useText()
  const { purpose, targetGroup, source } = agreement
  const facts = [
    ['purpose', purpose],
    ['target_group', targetGroup],
    ['source', source],
  ] as const
  return (
    <Card title={t('agreements.about')}>
      <dl className="data-list">
        {facts.map(([key, text]) => (
          <div key={key}>
            <dt>{t(`agreements.${key}`)}</dt>
            <dd>
              <Own>{text}</Own>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const states = ['joined', 'invited', 'left'] as const
/** More parties than this are folded away until they are asked for. */
const inSight = 20

/** Every party by how it stands; a declaration of the whole country has hundreds. */
export function Parties({ parties }: Pick<AgreementPage, 'parties'>) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('agreements.parties')}>
      <div className="stack gap-s">
        {states.map((state) => {
          const those = parties.filter((party) => party.state === state)
          if (those.length === 0) return null
          return (
            <details key={state} open={those.length <= inSight}>
              <summary>{t(`agreements.of.${state}`, { count: format.number(those.length) })}</summary>
              <ul className="parties">
                {those.map(({ organisationId, name, on }) => (
                  <li key={organisationId}>
                    <Own>{name}</Own>{' '}
                    <span className="muted">
                      <Day value={on} style="medium" />
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )
        })}
      </div>
    </Card>
  )
}
