import { useQuery } from '@tanstack/react-query'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { optionsQuery } from './api.ts'

interface Props {
  /** What the receiver is, once one has been chosen. */
  kind: string
  basisId: string
  onChange: (basisId: string) => void
}

/** What is passed on with a referral, by the bases that let this kind of organisation be told; what needs weighing is told by hand. */
export function TellFields({ kind, basisId, onChange }: Props) {
  const t = useText()
  const options = useQuery(optionsQuery)
  const bases = options.data?.tell.filter((basis) => basis.kinds.includes(kind) && basis.requires !== 'weighing') ?? []
  const chosen = bases.find((basis) => basis.basisId === basisId)
  if (bases.length === 0) return null
  return (
    <>
      <Choice
        label={t('handoffs.refer.tell')}
        options={[
          { id: '', name: t('handoffs.refer.tell_none') },
          ...bases.map((basis) => ({
            id: basis.basisId,
            name: basis.categories.map(({ name }) => name).join(', '),
          })),
        ]}
        value={basisId}
        onChange={onChange}
      />
      <p className="muted">
        {chosen ? (
          <>
            {chosen.sentence} <LawSource value={chosen.source} />
          </>
        ) : (
          t('handoffs.refer.tell_help')
        )}
      </p>
    </>
  )
}
