import type { ChainStep } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Source } from '../../ui/written.tsx'
import type { LinkTo } from './link-to.ts'

interface DeadlineProps {
  deadline: ChainStep['deadline']
  /** With the sentence of the rule. */
  full?: boolean
}

/** How long, from what, by which paragraph. */
export function DeadlineWords({ deadline, full = false }: DeadlineProps) {
  const t = useText()
  if (!deadline) return t('chains.no_deadline')
  return (
    <>
      {deadline.time} ({t(`chains.strength.${deadline.strength}`)}) · <Source value={deadline.source} />
      {full && <bdi className="diagram-sentence">{deadline.sentence}</bdi>}
    </>
  )
}

/** Where the chain goes on, or what its end means, and how the step has to turn out for that. */
export function LeadWords({ leads, linkTo }: { leads: ChainStep['leads']; linkTo: LinkTo }) {
  return (
    <ul className="diagram-leads">
      {leads.map(({ on, chain, name }) => (
        <li key={`${on.join()} ${name}`}>
          {on.length > 0 && `${on.join(' / ')}: `}
          {chain ? linkTo(chain, name) : name}
        </li>
      ))}
    </ul>
  )
}
