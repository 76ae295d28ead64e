import type { DestructionList } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Code, Day, Own } from '../../ui/written.tsx'
import { DecideListDialog, type Decision } from './DecideListDialog.tsx'

/** Destruction lists: those that wait for a signature, and the receipts of those that were carried out. */
export function Lists({ lists }: { lists: readonly DestructionList[] }) {
  const t = useText()
  const [deciding, setDeciding] = useState<{ list: DestructionList; decision: Decision } | null>(null)
  if (lists.length === 0) return <p className="muted">{t('retention.list.none')}</p>
  return (
    <Stack>
      {lists.map((list) => (
        <ListCard key={list.id} list={list} onDecide={(decision) => setDeciding({ list, decision })} />
      ))}
      {deciding && <DecideListDialog {...deciding} onClose={() => setDeciding(null)} />}
    </Stack>
  )
}

function ListCard({ list, onDecide }: { list: DestructionList; onDecide: (decision: Decision) => void }) {
  const t = useText()
  return (
    <Card title={t('retention.list.title', { households: list.householdsCount, persons: list.personsCount })}>
      <p>
        {t('retention.list.drawn_by')} <Own>{list.drawnByName}</Own>, <Day value={list.drawnOn} /> <State list={list} />
      </p>
      {list.decidedOn && (
        <p>
          {t(`retention.list.${list.decision === 'signed' ? 'signed_by' : 'rejected_by'}`)}{' '}
          <Own>{list.decidedByName}</Own>, <Day value={list.decidedOn} />
        </p>
      )}
      {list.erasedOn && (
        <p>
          {t('retention.list.erased', { erased: list.erasedCount, of: list.householdsCount })},{' '}
          <Day value={list.erasedOn} />
        </p>
      )}
      {list.households.length > 0 && (
        <details>
          <summary>{t('retention.list.stands_on_it', { count: list.households.length })}</summary>
          <ul>
            {list.households.map(({ householdId, caseNumber }) => (
              <li key={householdId}>{caseNumber ? <Code value={caseNumber} /> : t('retention.hidden_household')}</li>
            ))}
          </ul>
        </details>
      )}
      {list.mayDecide && (
        <Row>
          <Button look="danger" onPress={() => onDecide('sign')}>
            {t('retention.list.sign')}
          </Button>
          <Button onPress={() => onDecide('reject')}>{t('retention.list.reject')}</Button>
        </Row>
      )}
    </Card>
  )
}

function State({ list }: { list: DestructionList }) {
  const t = useText()
  if (list.decision === null) return <Badge tone="now">{t('retention.list.waits')}</Badge>
  if (list.decision === 'rejected') return <Badge tone="quiet">{t('retention.list.rejected')}</Badge>
  return <Badge tone="ok">{t('retention.list.signed')}</Badge>
}
