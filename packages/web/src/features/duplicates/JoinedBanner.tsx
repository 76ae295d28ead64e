import type { JoinedRegistration } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { NameText } from './NameText.tsx'
import { UndoDialog } from './UndoDialog.tsx'
import './duplicates.css'

interface Props {
  joined: readonly JoinedRegistration[]
  /** Whether the reader's role lets them undo; whether the link is theirs to undo stands with each. */
  mayUndo: boolean
}

/** That the page shows several registrations of one person, which they are, and the way back. */
export function JoinedBanner({ joined, mayUndo }: Props) {
  const t = useText()
  const [undoing, setUndoing] = useState<string | null>(null)
  if (joined.length === 0) return null
  return (
    <div className="notice joined" role="note">
      <strong>{t('duplicates.banner.title')}</strong>
      <p>{t('duplicates.banner.text', { count: joined.length })}</p>
      <ul className="plain-list">
        {joined.map((other) => (
          <li key={other.personId}>
            <Joined other={other} />
            {mayUndo && other.mayUndo && (
              <Button small onPress={() => setUndoing(other.mergeId)}>
                {t('duplicates.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undoing && <UndoDialog mergeId={undoing} onClose={() => setUndoing(null)} />}
    </div>
  )
}

function Joined({ other }: { other: JoinedRegistration }) {
  const t = useText()
  const format = useFormat()
  return (
    <span>
      <Link to="/persons/$personId" params={{ personId: other.personId }}>
        <NameText name={other.name} />
      </Link>
      <span className="muted">
        {other.caseNumber && `${t('duplicates.banner.case', { case: other.caseNumber })}, `}
        {t('duplicates.banner.joined', { who: other.decidedByName, at: format.moment(other.decidedAt) })}.{' '}
        {other.hasOpenJourney && t('duplicates.banner.chain')}
      </span>
    </span>
  )
}
