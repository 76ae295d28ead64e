import type { ReturnCaseForm } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import type { PartProps } from './complete-props.ts'
import { ReturnChildren } from './ReturnChildren.tsx'
import { ChoiceField, DayField, LineField, ManyField, type ReturnFieldProps, returnChoices } from './return-fields.tsx'

/** What the police are given with a removal order; whatever is missing is marked when the officer tries to hand over. */
export function ReturnCaseFields(props: PartProps) {
  const t = useText()
  const { form, change } = props
  const fields: ReturnFieldProps = {
    form: form.returnCase,
    error: props.error,
    onChange: (part: ReturnCaseForm) => change({ returnCase: { ...form.returnCase, ...part } }),
  }
  return (
    <>
      <p className="field-help">{t('returns.lead')}</p>
      <Order {...fields} />
      <fieldset className="fields">
        <legend>{t('returns.part.identity')}</legend>
        <ChoiceField {...fields} name="identityBy" choices={returnChoices.identityBy} />
        <ManyField {...fields} name="documents" choices={returnChoices.documents} />
      </fieldset>
      <fieldset className="fields">
        <legend>{t('returns.part.whereabouts')}</legend>
        <ChoiceField {...fields} name="whereabouts" choices={returnChoices.whereabouts} />
        <DayField {...fields} name="lastSeenOn" />
        <ChoiceField {...fields} name="because" choices={returnChoices.because} />
      </fieldset>
      <ReturnChildren {...fields} persons={props.proposal.persons} today={props.proposal.today} />
      <Circumstances {...fields} />
      <fieldset className="fields">
        <legend>{t('returns.part.contact')}</legend>
        <LineField {...fields} name="contactUnit" />
        <LineField {...fields} name="contactPhone" />
      </fieldset>
    </>
  )
}

function Order(fields: ReturnFieldProps) {
  const t = useText()
  return (
    <fieldset className="fields">
      <legend>{t('returns.part.order')}</legend>
      <ChoiceField {...fields} name="orderKind" choices={returnChoices.orderKind} />
      <LineField {...fields} name="decision" />
      <DayField {...fields} name="decidedOn" />
      <DayField {...fields} name="finalOn" />
      <DayField {...fields} name="enforceableFrom" />
      <ChoiceField {...fields} name="reEntryBanYears" choices={returnChoices.reEntryBanYears} />
    </fieldset>
  )
}

function Circumstances(fields: ReturnFieldProps) {
  const t = useText()
  return (
    <fieldset className="fields">
      <legend>{t('returns.part.journey')}</legend>
      <ManyField {...fields} name="transportNeeds" choices={returnChoices.transportNeeds} />
      <ChoiceField {...fields} name="obstacles" choices={returnChoices.obstacles} />
      <DayField {...fields} name="obstaclesExaminedOn" />
      <ChoiceField {...fields} name="detention" choices={returnChoices.detention} />
    </fieldset>
  )
}
