import type { OpenErrand, OwnVisit, OwnVisits } from '@kedjan/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { askOffers } from './api.ts'
import { Offers } from './Offers.tsx'

interface Props {
  own: OwnVisits
  /** The visit that is to be changed; another one is booked instead of it. */
  instead: OwnVisit | null
  nameOf: (personId: string) => string | null
  onDone: () => void
}

/** What to get done, where, and when: three questions, then up to three offers to choose among. */
export function BookFlow({ own, instead, nameOf, onDone }: Props) {
  const t = useText()
  const errands = own.errands.filter(
    ({ booked, errand }) => !booked || instead?.times.some((one) => one.errand === errand),
  )
  const [chosen, setChosen] = useState<readonly string[]>(() => errands.map(({ errand }) => errand))
  const [placeId, setPlaceId] = useState(instead?.placeId ?? own.places[0]?.id ?? null)
  const [onSite, setOnSite] = useState(false)
  const offers = useMutation({ mutationFn: askOffers })
  const needsInterpreter = own.language !== 'sv'
  function ask(): void {
    if (placeId === null) return
    offers.mutate({
      placeId,
      errands: [...chosen],
      language: own.language,
      interpreterOnSite: onSite,
      ...(instead ? { instead: instead.id } : {}),
    })
  }
  return (
    <section className="own-card visit-book no-print">
      <h2>{t(instead ? 'visits.change_title' : 'visits.book_title')}</h2>
      <ErrandChoices errands={errands} chosen={chosen} onChange={setChosen} nameOf={nameOf} />
      <Select
        label={t('visits.which_place')}
        options={own.places.map(({ id, name }) => ({ id, name }))}
        value={placeId}
        onChange={setPlaceId}
      />
      {needsInterpreter && (
        <Checkbox isSelected={onSite} onChange={setOnSite}>
          {t('visits.interpreter_on_site')}
        </Checkbox>
      )}
      <Button look="primary" isDisabled={chosen.length === 0 || placeId === null} busy={offers.isPending} onPress={ask}>
        {t('visits.find_times')}
      </Button>
      {offers.error && <ErrorState error={offers.error} />}
      {offers.data && placeId !== null && (
        <Offers
          offers={offers.data}
          booking={{ placeId, language: own.language, ...(instead ? { instead: instead.id } : {}) }}
          errands={chosen}
          onDone={onDone}
        />
      )}
    </section>
  )
}

interface ChoicesProps {
  errands: readonly OpenErrand[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  nameOf: Props['nameOf']
}

function ErrandChoices({ errands, chosen, onChange, nameOf }: ChoicesProps) {
  const t = useText()
  return (
    <fieldset className="visit-errands">
      <legend>{t('visits.what')}</legend>
      {errands.map((errand) => (
        <ErrandChoice
          key={errand.errand}
          errand={errand}
          name={errand.aboutPerson === null ? null : nameOf(errand.aboutPerson)}
          isChosen={chosen.includes(errand.errand)}
          onChange={(is) => onChange(is ? [...chosen, errand.errand] : chosen.filter((one) => one !== errand.errand))}
        />
      ))}
    </fieldset>
  )
}

interface ChoiceProps {
  errand: OpenErrand
  name: string | null
  isChosen: boolean
  onChange: (isChosen: boolean) => void
}

function ErrandChoice({ errand, name, isChosen, onChange }: ChoiceProps) {
  const t = useText()
  return (
    <Checkbox isSelected={isChosen} onChange={onChange}>
      <bdi>{errand.name}</bdi>
      {name !== null && (
        <>
          {' · '}
          <bdi>{name}</bdi>
        </>
      )}
      <br />
      <span className="muted">
        <bdi>{errand.agencyName}</bdi> · {t('visits.minutes', { minutes: errand.minutes })}
      </span>
    </Checkbox>
  )
}
