import type { RemovalItem } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'
import { RemovalTable } from './RemovalTable.tsx'

interface Props {
  households: readonly RemovalItem[]
  mayList: boolean
  mayHold: boolean
  onHold: (row: RemovalItem) => void
}

/** The own households on their way out; those whose warning has run out can be put on a list. */
export function DrawUpList({ households, mayList, mayHold, onHold }: Props) {
  const t = useText()
  const toast = useToast()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const kept = households.filter(({ state }) => state === 'kept')
  const due = households.filter(({ state }) => state !== 'kept')
  const ready = households.filter((row) => row.mayList)
  const draw = useWrite(Made, () => {
    setChosen(new Set())
    toast(t('retention.list.drawn'))
  })
  const choose = (householdId: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(householdId)
    else next.delete(householdId)
    setChosen(next)
  }
  const householdIds = ready.map(({ householdId }) => householdId).filter((id) => chosen.has(id))
  return (
    <Stack>
      {mayList && ready.length > 0 && (
        <div className="handoff-actions">
          <Button onPress={() => setChosen(new Set(ready.map(({ householdId }) => householdId)))}>
            {t('retention.list.choose_all', { count: ready.length })}
          </Button>
          <Button
            look="primary"
            busy={draw.isPending}
            isDisabled={householdIds.length === 0}
            onPress={() => draw.mutate({ path: '/api/retention/lists', body: { householdIds } })}
          >
            {t('retention.list.draw', { count: householdIds.length })}
          </Button>
        </div>
      )}
      {draw.error && (
        <div role="alert" className="form-error">
          <ErrorText error={draw.error} />
        </div>
      )}
      {(due.length > 0 || kept.length === 0) && (
        <RemovalTable
          title={t('retention.own')}
          rows={due}
          empty={t('retention.own_none')}
          {...(mayList && { choosing: { chosen, onChoose: choose } })}
          onHold={onHold}
          mayHold={mayHold}
        />
      )}
      {kept.length > 0 && <Kept rows={kept} onHold={onHold} mayHold={mayHold} />}
    </Stack>
  )
}

/** Those whose time has not come yet: there to be found, and folded away until then. */
function Kept({ rows, ...holding }: Pick<Props, 'onHold' | 'mayHold'> & { rows: readonly RemovalItem[] }) {
  const t = useText()
  const title = t('retention.own_kept', { count: rows.length })
  return (
    <details>
      <summary>{title}</summary>
      <RemovalTable title={title} rows={rows} empty={t('retention.own_none')} {...holding} />
    </details>
  )
}
