import type { DocumentItem } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'

/** Of what kind a file is, how large, and how many pages it has. */
export function FileFacts({ item: { type, sizeBytes, pages } }: { item: DocumentItem }) {
  const t = useText()
  const format = useFormat()
  const kilobytes = format.number(Math.max(1, Math.round(sizeBytes / 1024)))
  const parts = [
    t(`documents.type.${type.split('/')[1] ?? type}`),
    t('documents.kilobytes', { kilobytes }),
    ...(pages === null ? [] : [t('documents.pages', { pages })]),
  ]
  return (
    <span className="document-facts">
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
    </span>
  )
}
