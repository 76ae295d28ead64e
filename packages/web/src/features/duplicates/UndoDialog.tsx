import { useText } from '../../texts/LanguageProvider.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'

interface Props {
  mergeId: string
  onClose: () => void
}

/** Taking back that two registrations are one person. */
export function UndoDialog({ mergeId, onClose }: Props) {
  const t = useText()
  return (
    <DecisionDialog what="undo" path={`/api/duplicates/${mergeId}/undo`} body={{}} onClose={onClose}>
      <p className="what-happens">{t('duplicates.undo.what')}</p>
    </DecisionDialog>
  )
}
