import type { PlaceSetup } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Day } from '../../ui/written.tsx'
import { equipment } from './new-resource.ts'

interface Props {
  setup: PlaceSetup
  resource: PlaceSetup['resources'][number]
}

/** What a desk, a room or an interpreter will be able to do from a day on, where that has been set. */
export function ComingAbilities({ setup, resource }: Props) {
  const t = useText()
  const format = useFormat()
  const tasks = setup.agencies.find(({ agency }) => agency === resource.agency)?.tasks ?? []
  return setup.comingAbilities
    .filter(({ resourceId }) => resourceId === resource.id)
    .map((one) => {
      const words = [
        ...tasks.filter(({ competence }) => one.competences.includes(competence)).flatMap(({ errands }) => errands),
        ...one.languages.map((code) => format.language(code)),
        ...equipment.filter((id) => one.equipment.includes(id)).map((id) => t(`visits.equipment.${id}`)),
      ]
      return (
        <div key={`${one.since} ${words.join()}`} className="muted">
          {t('visits.hours.from_day')} <Day value={one.since} />: {format.list(words) || '–'}
        </div>
      )
    })
}
