import type { ChangePreview } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'

/** What is open between organisations and ends with a change; what others have open is not named, only that it ends too. */
export function Endings({ preview }: { preview: ChangePreview }) {
  const t = useText()
  const { handoffs, mayEndOthers } = preview
  if (!mayEndOthers) return null
  return (
    <div>
      <p>
        <strong>{t('changes.handoffs')}</strong>
      </p>
      {handoffs.length > 0 && (
        <ul className="change-effects">
          {handoffs.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <p className="muted">{t(handoffs.length > 0 ? 'changes.handoffs_others_too' : 'changes.handoffs_others')}</p>
    </div>
  )
}
