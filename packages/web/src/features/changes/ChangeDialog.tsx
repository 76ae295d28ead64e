import { ChangeRecorded, type PersonChanges, type PersonPage } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorText, Loading } from '../../ui/states.tsx'
import { Source } from '../../ui/written.tsx'
import { previewQuery } from './api.ts'
import { ChangeFields } from './ChangeFields.tsx'
import { type ChangeKind, changeOf, emptyForm } from './change-form.ts'
import { Effects } from './Effects.tsx'
import { Endings } from './Endings.tsx'
import { Tellings } from './Tellings.tsx'
import { chosenOf, type Unticked } from './tellings.ts'

interface Props {
  person: PersonPage
  recordable: PersonChanges['recordable']
  onClose: () => void
}

/** What has happened, what it will do to each chain, and only then the button that does it. */
export function ChangeDialog({ person, recordable, onClose }: Props) {
  const t = useText()
  const [form, setForm] = useState(() => emptyForm(person.today))
  const [unticked, setUnticked] = useState<Unticked>({})
  const change = changeOf(form)
  const preview = useQuery(previewQuery(person.id, change))
  const record = useWrite(ChangeRecorded, onClose)
  const chosen = recordable.find(({ kind }) => kind === form.kind)
  const seen = change && preview.data ? preview.data.seen : null
  const disclose = chosenOf(preview.data?.tellings ?? [], unticked)
  return (
    <FormDialog
      title={t('changes.title')}
      action={t('changes.do')}
      what={seen ? t('changes.what') : undefined}
      write={record}
      isReady={seen !== null && !preview.isFetching}
      onDo={() => record.mutate({ path: `/api/persons/${person.id}/changes`, body: { change, seen, disclose } })}
      onClose={onClose}
    >
      <Select
        label={t('changes.kind')}
        options={recordable.map(({ kind, name }) => ({ id: kind as ChangeKind, name }))}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind })}
        placeholder={t('changes.choose')}
      />
      {chosen && (
        <p>
          {chosen.sentence} <Source value={chosen.source} />
        </p>
      )}
      {form.kind && <ChangeFields form={form} person={person} onChange={setForm} />}
      {change && preview.isPending && <Loading rows={2} />}
      {change && preview.error && (
        <div role="alert" className="form-error">
          <ErrorText error={preview.error} />
        </div>
      )}
      {change && preview.data && <Effects effects={preview.data.effects} />}
      {change && preview.data && <Endings preview={preview.data} />}
      {change && preview.data && <Tellings tellings={preview.data.tellings} unticked={unticked} onTick={setUnticked} />}
    </FormDialog>
  )
}
