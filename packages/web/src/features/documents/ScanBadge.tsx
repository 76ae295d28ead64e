import type { DocumentItem } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'

const tones = {
  waiting: 'wait',
  clean: 'ok',
  not_scanned: 'wait',
  infected: 'bad',
  could_not_be_scanned: 'wait',
} satisfies Record<DocumentItem['scan'], Tone>

/** What the scanner said, or that the paper was taken back or replaced. */
export function ScanBadge({ item: { scan, standing } }: { item: Pick<DocumentItem, 'scan' | 'standing'> }) {
  const t = useText()
  if (standing === 'withdrawn') return <Badge tone="quiet">{t('documents.standing.withdrawn')}</Badge>
  return (
    <>
      <Badge tone={tones[scan]}>{t(`documents.scan.${scan}`)}</Badge>
      {standing === 'replaced' && <Badge tone="quiet">{t('documents.standing.replaced')}</Badge>}
    </>
  )
}
