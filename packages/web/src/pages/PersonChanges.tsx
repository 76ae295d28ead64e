import type { PersonPage } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { changesQuery } from '../features/changes/api.ts'
import { ChangeList } from '../features/changes/ChangeList.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Card, Stack } from '../ui/layout.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'

const ChangeDialog = lazy(async () => ({
  default: (await import('../features/changes/ChangeDialog.tsx')).ChangeDialog,
}))

/** What has happened in the person's life, and a way to write down what has happened now. */
export function PersonChanges({ person }: { person: PersonPage }) {
  const t = useText()
  const changes = useQuery(changesQuery(person.id))
  const mayRecord = useMay('chain.complete')
  const [isOpen, setOpen] = useState(false)
  if (!changes.data)
    return changes.error ? <ErrorState error={changes.error} onRetry={() => changes.refetch()} /> : <Loading rows={4} />
  const { items, recordable } = changes.data
  return (
    <Card title={t('changes.heading')}>
      <Stack>
        {mayRecord && recordable.length > 0 && (
          <div>
            <Button onPress={() => setOpen(true)}>{t('changes.record')}</Button>
          </div>
        )}
        <ChangeList items={items} />
      </Stack>
      <Suspense>
        {isOpen && <ChangeDialog person={person} recordable={recordable} onClose={() => setOpen(false)} />}
      </Suspense>
    </Card>
  )
}
