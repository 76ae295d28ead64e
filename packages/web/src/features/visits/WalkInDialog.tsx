import { type DayBoard, VisitTime } from '@kedjan/contract'
import { useState } from 'react'
import { z } from 'zod'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { type Spoken, spoken } from './spoken.ts'

const WalkedIn = z.object({ id: z.uuid(), code: z.string(), times: z.array(VisitTime) })

/** Somebody who has not booked: what for, how many, which language; nobody's name. */
export function WalkInDialog({ board, onClose }: { board: DayBoard; onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const toast = useToast()
  const [errands, setErrands] = useState<readonly string[]>([])
  const [adults, setAdults] = useState('1')
  const [children, setChildren] = useState('0')
  const [language, setLanguage] = useState<Spoken>('sv')
  const walkIn = useWrite(WalkedIn, ({ code, times }) => {
    toast(t('visits.walk_in.done', { code, time: times[0]?.from ?? '', number: times[0]?.deskNumber ?? 0 }))
    onClose()
  })
  const body = { errands, adults: Number(adults), children: Number(children), language }
  return (
    <FormDialog
      title={t('visits.walk_in.title')}
      action={t('visits.walk_in.find')}
      what={t('visits.walk_in.what')}
      write={walkIn}
      isReady={errands.length > 0}
      onDo={() => walkIn.mutate({ path: `/api/places/${board.place.id}/walk-in`, body })}
      onClose={onClose}
    >
      <fieldset className="board-fieldset">
        <legend>{t('visits.what')}</legend>
        {board.errandKinds.map(({ key, name }) => (
          <Checkbox
            key={key}
            isSelected={errands.includes(key)}
            onChange={(is) => setErrands(is ? [...errands, key] : errands.filter((one) => one !== key))}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <TextField label={t('visits.walk_in.adults')} value={adults} onChange={setAdults} inputMode="numeric" />
      <TextField label={t('visits.walk_in.children')} value={children} onChange={setChildren} inputMode="numeric" />
      <Select
        label={t('visits.walk_in.language')}
        options={spoken.map((id) => ({ id, name: format.language(id) }))}
        value={language}
        onChange={setLanguage}
      />
    </FormDialog>
  )
}
