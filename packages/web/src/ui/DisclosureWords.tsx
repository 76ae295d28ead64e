import type { ProposedDisclosure } from '@kedjan/contract'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'
import { LawSource } from './LawSource.tsx'

/** What would be told to whom, and on which basis, before an officer decides. */
export function DisclosureWords({ disclosure }: { disclosure: ProposedDisclosure }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {t('chain.complete.tell', {
        who: disclosure.recipientName,
        what: format.list(disclosure.categories.map((category) => category.name)),
      })}
      <span className="list-box-about">
        {disclosure.sentence} <LawSource value={disclosure.source} />
      </span>
    </>
  )
}
