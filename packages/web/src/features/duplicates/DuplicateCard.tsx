import type { DuplicateItem } from '@kedjan/contract'
import { type ReactNode, useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { latin } from './NameText.tsx'
import { NotSameDialog } from './NotSameDialog.tsx'
import { Reasons } from './Reasons.tsx'
import { SideBySide } from './SideBySide.tsx'
import { UndoDialog } from './UndoDialog.tsx'

type Asked = 'merge' | 'not_same' | 'undo'
type View = 'proposed' | 'joined' | 'not_same'

interface Props {
  item: DuplicateItem
  view: View
}

const tones = { likely: 'now', possible: 'wait', none: 'quiet' } as const satisfies Record<
  DuplicateItem['verdict'],
  Tone
>

/** Two registrations, what speaks for and against, and what can be decided. */
export function DuplicateCard({ item, view }: Props) {
  const t = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const name = (side: DuplicateItem['one']) => (side.name ? latin(side.name) : t('duplicates.hidden'))
  const pair = t('duplicates.pair', { one: name(item.one), other: name(item.other) })
  return (
    <li className="card pair">
      <header className="pair-head">
        <h2>{pair}</h2>
        <Badge tone={tones[item.verdict]}>{t(`duplicates.verdict.${item.verdict}`)}</Badge>
      </header>
      <Decided item={item} view={view} />
      <Reasons item={item} />
      <SideBySide item={item} />
      <div className="row gap-s">
        {choicesFor(item, view).map((choice) => (
          <Button
            key={choice}
            look={choice === 'merge' && view === 'proposed' ? 'primary' : 'secondary'}
            aria-label={`${t(`duplicates.${choice}`)} ${pair}`}
            onPress={() => setAsked(choice)}
          >
            {t(`duplicates.${choice}`)}
          </Button>
        ))}
      </div>
      {dialogFor(asked, item, () => setAsked(null))}
    </li>
  )
}

function choicesFor(item: DuplicateItem, view: View): Asked[] {
  switch (view) {
    case 'proposed':
      return ['merge', 'not_same']
    case 'joined':
      return item.mayUndo ? ['undo'] : []
    case 'not_same':
      return ['merge']
  }
}

function dialogFor(asked: Asked | null, item: DuplicateItem, close: () => void): ReactNode {
  switch (asked) {
    case null:
      return null
    case 'merge':
      return <MergeDialog item={item} onClose={close} />
    case 'not_same':
      return <NotSameDialog item={item} onClose={close} />
    case 'undo':
      return item.decided && <UndoDialog mergeId={item.decided.id} onClose={close} />
  }
}

function Decided({ item: { decided }, view }: Props) {
  const t = useText()
  const format = useFormat()
  if (!decided || view === 'proposed') return null
  return (
    <p className="muted">
      {t(`duplicates.decided.${view}`, {
        at: format.moment(decided.at),
        who: decided.byName ?? t('duplicates.somebody'),
        organisation: decided.organisationName,
        ...(decided.why && { why: t(`duplicates.why.${decided.why}`) }),
      })}
    </p>
  )
}
