import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { Moment } from '../../ui/written.tsx'
import { takenInQuery } from './api.ts'
import './arrange.css'

const Settled = z.object({ id: z.uuid() })

/** What was taken in at visits for the own agency, and waits for one of its officers. */
export function TakenInWork() {
  const t = useText()
  const taken = useQuery(takenInQuery)
  const settle = useWrite(Settled)
  const items = taken.data?.items ?? []
  if (items.length === 0) return null
  return (
    <details className="taken-in">
      <summary>{t('visits.taken_in', { count: items.length })}</summary>
      <Card>
        <ul className="arrange-list">
          {items.map(({ visitId, seq, name, personId, officeName, at }) => (
            <li key={`${visitId} ${seq}`}>
              {personId ? (
                <Link to="/persons/$personId" params={{ personId }}>
                  {name}
                </Link>
              ) : (
                name
              )}{' '}
              · <bdi>{officeName}</bdi> · <Moment value={at} />{' '}
              <Button
                small
                busy={settle.isPending}
                onPress={() => settle.mutate({ path: `/api/visits/${visitId}/errands/${seq}/settle`, body: {} })}
              >
                {t('visits.settle')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </details>
  )
}
