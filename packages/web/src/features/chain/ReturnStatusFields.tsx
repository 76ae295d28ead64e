import { TravelDocument } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import type { PartProps } from './complete-props.ts'
import { Many, useMissing } from './return-fields.tsx'

/** How it went, for Migrationsverket: when, and on which papers; which way it went the police have said in the step before. */
export function ReturnStatusFields({ form, change, error }: PartProps) {
  const t = useText()
  const missing = useMissing(error)
  const { returnStatus } = form
  return (
    <fieldset className="fields">
      <legend>{t('returns.part.status')}</legend>
      <DateField
        label={t('returns.field.happenedOn')}
        value={returnStatus.happenedOn ?? ''}
        onChange={(day) => change({ returnStatus: { ...returnStatus, happenedOn: day.trim() || undefined } })}
        error={missing('happenedOn')}
        isRequired
      />
      <Many
        label={t('returns.field.documents')}
        choices={TravelDocument.options}
        nameOf={(choice) => t(`returns.documents.${choice}`)}
        value={returnStatus.documents ?? []}
        onChange={(documents) => change({ returnStatus: { ...returnStatus, documents } })}
      />
    </fieldset>
  )
}
