import { useLanguage, useText } from '../../texts/LanguageProvider.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { DocumentIcon } from '../../ui/icons.tsx'

/** The whole plan as a paper to keep, in the language of the page. */
export function OwnPlanLink() {
  const t = useText()
  const { language } = useLanguage()
  return (
    <div className="own-wide-button no-print" data-silent>
      <a className={buttonClass()} href={`/api/own/plan?language=${language}`} download>
        <DocumentIcon />
        {t('documents.own.plan')}
      </a>
    </div>
  )
}
