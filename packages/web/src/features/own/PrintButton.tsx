import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { PrintIcon } from '../../ui/icons.tsx'

export function PrintButton() {
  const t = useText()
  return (
    <div className="own-print no-print" data-silent>
      <Button look="quiet" onPress={() => window.print()}>
        <PrintIcon />
        {t('own.print')}
      </Button>
    </div>
  )
}
