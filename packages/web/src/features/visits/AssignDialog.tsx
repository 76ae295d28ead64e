import type { AssignmentsPage } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Done } from './api.ts'
import { isDay } from './is-day.ts'
import { useForm } from './use-form.ts'

interface Props {
  page: AssignmentsPage
  onClose: () => void
}

function emptyAssignment({ offices, tasks, today }: AssignmentsPage) {
  return {
    office: offices[0]?.office ?? null,
    staffId: null as string | null,
    competence: tasks[0]?.competence ?? null,
    fromDay: today,
    untilDay: '',
  }
}

/** Lets one of an office's staff act in the own agency's name: personally, for one kind of task, for a time. */
export function AssignDialog({ page, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const fields = useForm(() => emptyAssignment(page))
  const { office: _office, ...body } = fields.form
  const give = useWrite(Done, () => {
    toast(t('staffing.given'))
    onClose()
  })
  return (
    <FormDialog
      title={t('staffing.give')}
      action={t('staffing.do')}
      what={t('staffing.what_happens')}
      write={give}
      isReady={body.staffId !== null && body.competence !== null && isDay(body.fromDay) && isDay(body.untilDay)}
      onDo={() => give.mutate({ path: '/api/visits/assignments', body })}
      onClose={onClose}
    >
      <AssignFields page={page} fields={fields} />
    </FormDialog>
  )
}

interface FieldsProps {
  page: AssignmentsPage
  fields: ReturnType<typeof useForm<ReturnType<typeof emptyAssignment>>>
}

function AssignFields({ page, fields: { form, set, change } }: FieldsProps) {
  const t = useText()
  const format = useFormat()
  const staff = page.offices.find(({ office }) => office === form.office)?.staff ?? []
  return (
    <>
      <Select
        label={t('staffing.office')}
        options={page.offices.map((one) => ({ id: one.office, name: one.name }))}
        value={form.office}
        onChange={(office) => change({ office, staffId: null })}
      />
      <Select
        label={t('visits.presence.who')}
        options={staff.map(({ id, name, languages }) => ({
          id,
          name,
          about: format.list(languages.map((code) => format.language(code))),
        }))}
        value={form.staffId}
        onChange={set('staffId')}
      />
      <Select
        label={t('staffing.what')}
        options={page.tasks.map((task) => ({ id: task.competence, name: format.list(task.errands) }))}
        value={form.competence}
        onChange={set('competence')}
      />
      <DateField label={t('staffing.from')} value={form.fromDay} onChange={set('fromDay')} min={page.today} />
      <DateField label={t('staffing.until')} value={form.untilDay} onChange={set('untilDay')} min={form.fromDay} />
    </>
  )
}
