import { type PlaceChange, Replanned, type ReplanPreview } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import type { ButtonLook } from '../../ui/Button.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Code, Day } from '../../ui/written.tsx'
import { changePreviewQuery } from './api.ts'
import { Clock } from './Clock.tsx'
import { useSettled } from './use-settled.ts'

interface Props {
  title: string
  /** What the last button says when nothing that is booked is hit. */
  action: string
  look?: ButtonLook
  placeId: string
  /** Undefined while something that is asked for has not been written. */
  change: PlaceChange | undefined
  /** What is said when it is done. */
  said: string
  onClose: () => void
  children: ReactNode
}

/** A change of a place: what it does to what is booked stands under the form before it is made. */
export function ChangeDialog({ title, action, look = 'primary', placeId, change, said, onClose, children }: Props) {
  const t = useText()
  const toast = useToast()
  const settled = useSettled(change)
  const isSettled = change !== undefined && JSON.stringify(settled) === JSON.stringify(change)
  const apply = useWrite(Replanned, ({ moved, lost }) => {
    toast(moved + lost === 0 ? said : `${said} ${t('visits.replan.done', { moved, lost })}`)
    onClose()
  })
  const preview = useQuery({ ...changePreviewQuery(placeId, settled), enabled: isSettled && !apply.isPending })
  const shown = isSettled ? preview.data : undefined
  const hits = (shown?.moved.length ?? 0) > 0
  return (
    <FormDialog
      title={title}
      action={hits ? t('visits.replan.apply') : action}
      look={hits ? 'danger' : look}
      {...(hits ? { what: t('visits.replan.what') } : {})}
      write={apply}
      isReady={shown !== undefined}
      onDo={() => change && apply.mutate({ path: `/api/places/${placeId}/replan`, body: change })}
      onClose={onClose}
    >
      {children}
      <div role="status" className="change-preview">
        {shown && <Preview preview={shown} />}
        {!shown && isSettled && preview.isPending && <p className="muted">{t('visits.replan.looking')}</p>}
      </div>
      {isSettled && preview.error && (
        <div role="alert" className="form-error">
          <ErrorText error={preview.error} />
        </div>
      )}
    </FormDialog>
  )
}

function Preview({ preview }: { preview: ReplanPreview }) {
  const t = useText()
  if (preview.moved.length === 0) return <p>{t('visits.replan.nothing_moves')}</p>
  return (
    <>
      <p>
        <strong>{t('visits.replan.moves', { moved: preview.moved.length, kept: preview.kept })}</strong>
      </p>
      <ul className="arrange-list">
        {preview.moved.map(({ visitId, code, name, was, becomes, because }) => (
          <li key={`${visitId} ${was.date} ${was.from} ${name}`}>
            <Code value={code} /> {name}: <Day value={was.date} style="short" /> <Clock value={was.from} /> →{' '}
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
    </>
  )
}
