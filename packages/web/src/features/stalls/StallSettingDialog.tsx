import { StallPlace, type StallSettings } from '@kedjan/contract'
import { useState } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { SettingRow } from './setting-rows.ts'

interface Props {
  settings: StallSettings
  /** What is changed; without it the place is chosen too. */
  row?: SettingRow
  onClose: () => void
}

const numbers = [
  ['ownerAfterDays', 'reminders.owner_days', 90],
  ['coordinatorAfterDays', 'reminders.coordinator_days', 90],
  ['personAfterDays', 'reminders.person_days', 180],
  ['longerByDays', 'reminders.longer_days', 90],
] as const

/** After how many days, for all chains, for one chain or for one of its steps. */
export function StallSettingDialog({ settings, row, onClose }: Props) {
  const t = useText()
  const [place, setPlace] = useState({ chain: row?.chain ?? '*', step: row?.step ?? '*' })
  const [typed, setTyped] = useState(() => typedFrom(row ?? settings.usual))
  const save = useWrite(StallPlace, onClose)
  const chosen = numbers.map(([key, , most]) => [key, wholeIn(typed[key], most)] as const)
  const isWhole = chosen.every(([, value]) => value !== null)
  return (
    <FormDialog
      title={t('reminders.dialog')}
      action={t('reminders.save')}
      what={t('reminders.what')}
      write={save}
      isReady={isWhole}
      onDo={() => save.mutate({ path: '/api/stall-settings', body: { ...place, ...Object.fromEntries(chosen) } })}
      onClose={onClose}
    >
      {!row && <PlaceFields settings={settings} place={place} onChange={setPlace} />}
      {numbers.map(([key, label, most]) => (
        <TextField
          key={key}
          label={t(label)}
          help={t('reminders.days_help', { least: 1, most })}
          inputMode="numeric"
          value={typed[key]}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
          error={fieldError(save.error, key)}
          isRequired
        />
      ))}
    </FormDialog>
  )
}

type Typed = Record<(typeof numbers)[number][0], string>

function typedFrom(days: StallSettings['usual']): Typed {
  return {
    ownerAfterDays: String(days.ownerAfterDays),
    coordinatorAfterDays: String(days.coordinatorAfterDays),
    personAfterDays: String(days.personAfterDays),
    longerByDays: String(days.longerByDays),
  }
}

function wholeIn(text: string, most: number): number | null {
  const value = Number(text.trim())
  return /^\d+$/.test(text.trim()) && value >= 1 && value <= most ? value : null
}

interface PlaceProps {
  settings: StallSettings
  place: { chain: string; step: string }
  onChange: (place: { chain: string; step: string }) => void
}

function PlaceFields({ settings, place, onChange }: PlaceProps) {
  const t = useText()
  const chain = settings.chains.find(({ key }) => key === place.chain)
  const options = (all: string, items: readonly { key: string; name: string }[]) => [
    { id: '*', name: all },
    ...items.map(({ key, name }) => ({ id: key, name })),
  ]
  return (
    <>
      <Select
        label={t('reminders.chain')}
        options={options(t('reminders.all'), settings.chains)}
        value={place.chain}
        onChange={(key) => onChange({ chain: key, step: '*' })}
      />
      {chain && (
        <Select
          label={t('reminders.step')}
          options={options(t('reminders.all_steps'), chain.steps)}
          value={place.step}
          onChange={(step) => onChange({ ...place, step })}
        />
      )}
    </>
  )
}
