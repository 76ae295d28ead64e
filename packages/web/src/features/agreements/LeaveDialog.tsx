import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { type Flow, Made } from './api.ts'
import { Between } from './Between.tsx'
import type { DeedProps } from './JoinDialog.tsx'

/** Takes the own organisation out; what stops at once is listed, and has to be understood. */
export function LeaveDialog({ agreement, organisation, onClose }: DeedProps) {
  const t = useText()
  const toast = useToast()
  const [isSure, setSure] = useState(false)
  const leave = useWrite(Made, () => {
    toast(t('agreements.leave.done'))
    onClose()
  })
  const stopping = agreement.flows.filter(({ stands, mayEnd }) => stands && mayEnd)
  return (
    <FormDialog
      title={t('agreements.leave.title')}
      action={t('agreements.leave')}
      look="danger"
      write={leave}
      isReady={isSure || stopping.length === 0}
      onDo={() => leave.mutate({ path: `/api/agreements/${agreement.id}/leave`, body: {} })}
      onClose={onClose}
    >
      <p className="what-happens">{t('agreements.leave.what', { organisation })}</p>
      <Stopping flows={stopping} />
      {stopping.length > 0 && (
        <Checkbox isSelected={isSure} onChange={setSure}>
          {t('agreements.leave.sure')}
        </Checkbox>
      )}
    </FormDialog>
  )
}

function Stopping({ flows }: { flows: readonly Flow[] }) {
  const t = useText()
  const format = useFormat()
  if (flows.length === 0) return <p>{t('agreements.leave.stops_nothing')}</p>
  return (
    <div className="notice notice-bad">
      <strong>{t('agreements.leave.stops')}</strong>
      <ul className="stopping">
        {flows.map((flow) => (
          <li key={flow.id}>
            <Between flow={flow} />: {format.list(flow.categories)}
          </li>
        ))}
      </ul>
    </div>
  )
}
