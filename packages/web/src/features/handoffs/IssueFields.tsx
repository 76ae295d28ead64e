import type { AnvisningProposal } from '@kedjan/contract'
import { fieldError } from '../../api/problem.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import type { Translate } from '../../texts/translate.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { ProtectedNotice } from '../../ui/ProtectedMark.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import type { IssueForm } from './issue-form.ts'

interface Props {
  proposal: AnvisningProposal
  form: IssueForm
  change: (form: IssueForm) => void
  error: unknown
}

/** Where to, by when, what is told, and whether it is decided or only planned. */
export function IssueFields(props: Props) {
  const t = useText()
  const { proposal, form, change } = props
  return (
    <>
      <p>{t('handoffs.issue.size', { count: proposal.personsCount })}</p>
      <WhereAndWhen {...props} />
      <Tells proposal={proposal} />
      <Needs proposal={proposal} />
      {proposal.protectedPerson && (
        <>
          <ProtectedNotice asks={t('handoffs.form.tells_protected')} />
          <Checkbox
            isSelected={form.confirmProtected}
            onChange={(confirmProtected) => change({ ...form, confirmProtected })}
          >
            {t('handoffs.issue.confirm_protected')}
          </Checkbox>
        </>
      )}
      <PlanOrDecide {...props} />
      <p className="what-happens">{whatHappens(props, t)}</p>
    </>
  )
}

function whatHappens({ proposal, form }: Props, t: Translate): string {
  if (form.plan) return t('handoffs.issue.what_plan')
  const to = proposal.municipalities.find((municipality) => municipality.id === form.to)?.name
  return t('handoffs.issue.what_decide', { to: to ?? t('handoffs.issue.this_municipality') })
}

function WhereAndWhen({ proposal, form, change, error }: Props) {
  const t = useText()
  const format = useFormat()
  const { deadline, latestReceiveBy } = proposal
  return (
    <>
      <ComboBox
        label={t('handoffs.issue.municipality')}
        options={proposal.municipalities.map((municipality) => municipalityOption(municipality, t))}
        value={form.to}
        onChange={(to) => change({ ...form, to })}
        error={fieldError(error, 'to')}
        isRequired
      />
      <DateField
        label={t('handoffs.form.receive_by')}
        help={t('handoffs.issue.receive_by_help', { day: format.day(latestReceiveBy), sentence: deadline.sentence })}
        value={form.receiveBy}
        onChange={(receiveBy) => change({ ...form, receiveBy })}
        min={proposal.today}
        max={latestReceiveBy}
        error={fieldError(error, 'receiveBy')}
        isRequired
      />
    </>
  )
}

function municipalityOption(municipality: AnvisningProposal['municipalities'][number], t: Translate) {
  const { id, name, county, kommuntal, used, remaining } = municipality
  const about =
    kommuntal === null || remaining === null
      ? t('handoffs.issue.no_kommuntal', { county, used })
      : t('handoffs.issue.remaining', { county, kommuntal, used, remaining })
  return { id, name, about }
}

function Tells({ proposal }: { proposal: AnvisningProposal }) {
  const t = useText()
  const format = useFormat()
  if (proposal.disclosures.length === 0) return <p className="muted">{t('handoffs.issue.tells_nothing')}</p>
  return (
    <section>
      <h3>{t('handoffs.issue.tells')}</h3>
      <ul className="passed-on">
        {proposal.disclosures.map((disclosure) => (
          <li key={`${disclosure.basisId} ${disclosure.recipient}`}>
            <strong>{format.list(disclosure.categories.map((category) => category.name))}</strong>
            <span className="muted">
              {disclosure.sentence} <LawSource value={disclosure.source} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "No special needs" is never said of somebody who was not asked; what health care knows comes only by consent. */
function Needs({ proposal: { needsNotAsked, healthConsent } }: { proposal: AnvisningProposal }) {
  const t = useText()
  return (
    <>
      {needsNotAsked > 0 && (
        <p className="notice notice-bad">{t('handoffs.issue.needs_not_asked', { count: needsNotAsked })}</p>
      )}
      {healthConsent && (
        <p className="notice">
          {t('handoffs.issue.ask_consent')} {healthConsent.sentence} <LawSource value={healthConsent.source} />
        </p>
      )}
    </>
  )
}

function PlanOrDecide({ form, change }: Props) {
  const t = useText()
  return (
    <RadioGroup
      label={t('handoffs.issue.how')}
      options={[
        { id: 'decide', name: t('handoffs.issue.decide'), about: t('handoffs.issue.decide_about') },
        { id: 'plan', name: t('handoffs.issue.plan'), about: t('handoffs.issue.plan_about') },
      ]}
      value={form.plan ? 'plan' : 'decide'}
      onChange={(how) => change({ ...form, plan: how === 'plan' })}
    />
  )
}
