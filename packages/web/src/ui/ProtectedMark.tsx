import { useText } from '../texts/LanguageProvider.tsx'
import { Help } from './Help.tsx'
import { ShieldIcon } from './icons.tsx'

/** Skyddade personuppgifter, in words and with a shape of its own. */
export function ProtectedMark() {
  const t = useText()
  return (
    <span className="protected-mark">
      <ShieldIcon />
      {t('ui.protected')}
    </span>
  )
}

interface Props {
  /** What this level of protection, or this dialog, asks of the one who reads. */
  asks: string
}

/** The same as a notice, with what it asks and what it means. */
export function ProtectedNotice({ asks }: Props) {
  const t = useText()
  return (
    <div className="notice notice-bad protected-notice" role="note">
      <p>
        <ProtectedMark />{' '}
        <Help title={t('ui.protected')} source="SFS 2009:400 21 kap. 3 §">
          <p>{t('ui.protected.meaning')}</p>
        </Help>
      </p>
      <p>{asks}</p>
    </div>
  )
}
