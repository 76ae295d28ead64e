import type { MilestoneProposal } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'
import type { ReturnFieldProps } from './return-fields.tsx'

type Received = NonNullable<ReturnFieldProps['form']['childrenReceived']>[number]

const ways = ['parent_on_the_way', 'family_member', 'guardian', 'reception_unit'] as const satisfies Received['by'][]

interface Props extends ReturnFieldProps {
  persons: MilestoneProposal['persons']
  today: string
}

/** Who receives each child, which must be known before an order is carried out (SFS 2005:716 12 kap. 3 a §). */
export function ReturnChildren({ persons, today, form, onChange }: Props) {
  const t = useText()
  const children = persons.filter(({ birthDate }) => birthDate !== null && isUnder18(birthDate, today))
  const received = form.childrenReceived ?? []
  if (children.length === 0) return null
  function choose(personId: string, by: string): void {
    const way = ways.find((each) => each === by)
    const others = received.filter((child) => child.personId !== personId)
    if (way) onChange({ childrenReceived: [...others, { personId, by: way }] })
  }
  return (
    <fieldset className="fields">
      <legend>{t('returns.part.children')}</legend>
      <p className="field-help">{t('returns.children_help')}</p>
      {children.map(({ personId, name }) => (
        <Select
          key={personId}
          label={t('returns.child_received', { name })}
          options={ways.map((id) => ({ id, name: t(`returns.receivedBy.${id}`) }))}
          value={received.find((child) => child.personId === personId)?.by ?? null}
          onChange={(by) => choose(personId, by)}
        />
      ))}
    </fieldset>
  )
}

/** Only which rows are shown; the server decides who is a child. */
function isUnder18(birthDate: string, today: string): boolean {
  return `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` > today
}
