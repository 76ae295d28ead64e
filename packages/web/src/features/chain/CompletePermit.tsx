import { PermitGround } from '@kedjan/contract'
import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Select } from '../../ui/Select.tsx'
import type { PartProps } from './complete-props.ts'

/** The permit that was given: on what ground and until when. */
export function CompletePermit({ form, change, error }: PartProps) {
  const t = useText()
  return (
    <>
      <Select
        label={t('chain.complete.ground')}
        options={PermitGround.options.map((id) => ({ id, name: t(`persons.register.ground.${id}`) }))}
        value={form.ground}
        onChange={(ground) => change({ ground })}
        error={fieldError(error, 'permit/ground')}
      />
      <DateField
        label={t('chain.complete.valid_to')}
        help={t('chain.complete.valid_help')}
        value={form.validTo}
        onChange={(validTo) => change({ validTo })}
        error={fieldError(error, 'permit/validTo')}
      />
    </>
  )
}
