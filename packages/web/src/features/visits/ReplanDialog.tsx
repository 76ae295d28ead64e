import { type AddException, type PlaceSetup, Replanned, type ReplanPreview } from '@kedjan/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Code, Day } from '../../ui/written.tsx'
import { previewReplan } from './api.ts'
import { Clock } from './Clock.tsx'
import { useResourceName } from './resource-name.ts'

interface Props {
  setup: PlaceSetup
  resource: PlaceSetup['resources'][number]
  onClose: () => void
}

const reasons = ['illness', 'meeting', 'repair', 'closed'] as const

/** Closes a desk, a room or an interpreter's hours: first what would move and why, then it is done and everybody is told. */
export function ReplanDialog({ setup, resource, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const nameOf = useResourceName()
  const [date, setDate] = useState(setup.today)
  const [from, setFrom] = useState('09:00')
  const [to, setTo] = useState('16:00')
  const [because, setBecause] = useState<(typeof reasons)[number]>('illness')
  const placeId = setup.place.id
  const change: AddException = { resourceId: resource.id, date, from, to, kind: 'closed', because }
  const preview = useMutation({ mutationFn: () => previewReplan(placeId, change) })
  const apply = useWrite(Replanned, ({ moved, lost }) => {
    toast(t('visits.replan.done', { moved, lost }))
    onClose()
  })
  const edit =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      preview.reset()
      set(value)
    }
  return (
    <FormDialog
      title={t('visits.replan.title', { name: nameOf(resource) })}
      action={t('visits.replan.apply')}
      what={t('visits.replan.what')}
      write={apply}
      isReady={preview.data !== undefined}
      onDo={() => apply.mutate({ path: `/api/places/${placeId}/replan`, body: change })}
      onClose={onClose}
    >
      <DateField label={t('visits.replan.date')} value={date} onChange={edit(setDate)} min={setup.today} />
      <TextField label={t('visits.replan.from')} value={from} onChange={edit(setFrom)} />
      <TextField label={t('visits.replan.to')} value={to} onChange={edit(setTo)} />
      <Select
        label={t('visits.replan.because')}
        options={reasons.map((id) => ({ id, name: t(`visits.because.${id}`) }))}
        value={because}
        onChange={edit(setBecause)}
      />
      <Button busy={preview.isPending} onPress={() => preview.mutate()}>
        {t('visits.replan.preview')}
      </Button>
      {preview.error && (
        <div role="alert" className="form-error">
          <ErrorText error={preview.error} />
        </div>
      )}
      {preview.data && <Preview preview={preview.data} />}
    </FormDialog>
  )
}

function Preview({ preview }: { preview: ReplanPreview }) {
  const t = useText()
  return (
    <div role="status">
      <p>
        <strong>{t('visits.replan.moves', { moved: preview.moved.length, kept: preview.kept })}</strong>
      </p>
      <ul className="arrange-list">
        {preview.moved.map(({ visitId, code, name, was, becomes, because }) => (
          <li key={`${visitId} ${was.from} ${name}`}>
            <Code value={code} /> {name}: <Clock value={was.from} /> →{' '}
            {becomes ? (
              <>
                <Day value={becomes.date} style="short" /> <Clock value={becomes.from} />,{' '}
                {t('visits.desk', { number: becomes.deskNumber })}
              </>
            ) : (
              t('visits.replan.no_time')
            )}
            . <span className="muted">{because}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
