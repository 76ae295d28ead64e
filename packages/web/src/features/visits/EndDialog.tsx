import type { PlaceSetup } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { isDay } from './is-day.ts'
import { useResourceName } from './resource-name.ts'

interface Props {
  setup: PlaceSetup
  resource: PlaceSetup['resources'][number]
  onClose: () => void
}

/** Ends a desk, a room or an interpreter for good, after a day. */
export function EndDialog({ setup, resource, onClose }: Props) {
  const t = useText()
  const nameOf = useResourceName()
  const [on, setOn] = useState(setup.today)
  const name = nameOf(resource)
  return (
    <ChangeDialog
      title={t('visits.end.title', { name })}
      action={t('visits.end.do')}
      look="danger"
      placeId={setup.place.id}
      change={isDay(on) ? { change: 'end', resourceId: resource.id, on } : undefined}
      said={t('visits.end.done', { name })}
      onClose={onClose}
    >
      <DateField
        label={t('visits.end.last_day')}
        help={t('visits.end.help')}
        value={on}
        onChange={setOn}
        min={setup.earliestEnd}
      />
    </ChangeDialog>
  )
}
