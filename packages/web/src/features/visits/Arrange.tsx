import type { PlaceSetup } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { withTexts } from '../../texts/language.ts'
import { Stack } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { AbilitiesDialog } from './AbilitiesDialog.tsx'
import { setupQuery } from './api.ts'
import { ClosureDialog } from './ClosureDialog.tsx'
import { DeskDialog } from './DeskDialog.tsx'
import type { Doing } from './doing.ts'
import { EndDialog } from './EndDialog.tsx'
import { ExceptionsCard } from './ExceptionsCard.tsx'
import { HoursCard } from './HoursCard.tsx'
import { HoursDialog } from './HoursDialog.tsx'
import { InterpreterDialog } from './InterpreterDialog.tsx'
import { PresenceDialog } from './PresenceDialog.tsx'
import { ResourcesCard } from './ResourcesCard.tsx'
import { RoomDialog } from './RoomDialog.tsx'
import { SetupGuide } from './SetupGuide.tsx'
import { WeekCard } from './WeekCard.tsx'
import './arrange.css'

const loadAssignments = withTexts(() => import('./OfficeAssignments.tsx'))
const OfficeAssignments = lazy(async () => ({ default: (await loadAssignments()).OfficeAssignments }))

/** Hours, desks, rooms and interpreters of a place, what is closed, who is there when, and who may do what. */
export function Arrange({ placeId }: { placeId: string }) {
  const [week, setWeek] = useState<string | undefined>(undefined)
  const setup = useQuery({ ...setupQuery(placeId, week), placeholderData: (before) => before })
  if (setup.data) return <Shown setup={setup.data} onWeek={setWeek} />
  return setup.error ? <ErrorState error={setup.error} onRetry={() => void setup.refetch()} /> : <Loading rows={8} />
}

function Shown({ setup, onWeek }: { setup: PlaceSetup; onWeek: (monday: string) => void }) {
  const [doing, setDoing] = useState<Doing | null>(null)
  return (
    <Stack>
      <SetupGuide setup={setup} onDo={setDoing} />
      <HoursCard setup={setup} onDo={setDoing} />
      <ResourcesCard setup={setup} onDo={setDoing} />
      <WeekCard setup={setup} onDo={setDoing} onWeek={onWeek} />
      <ExceptionsCard setup={setup} onDo={setDoing} />
      <Suspense fallback={<Loading rows={2} />}>
        <OfficeAssignments setup={setup} />
      </Suspense>
      {doing && <DoingDialog setup={setup} doing={doing} onClose={() => setDoing(null)} />}
    </Stack>
  )
}

interface DialogProps {
  setup: PlaceSetup
  doing: Doing
  onClose: () => void
}

function DoingDialog({ setup, doing, onClose }: DialogProps) {
  const resource = 'resourceId' in doing ? setup.resources.find(({ id }) => id === doing.resourceId) : undefined
  const rest = { setup, onClose }
  switch (doing.what) {
    case 'desk':
      return <DeskDialog {...rest} />
    case 'room':
      return <RoomDialog {...rest} />
    case 'interpreter':
      return <InterpreterDialog {...rest} />
    case 'presence':
      return <PresenceDialog {...rest} />
    case 'hours':
      return <HoursDialog {...rest} resource={resource ?? null} />
    case 'closure':
      return <ClosureDialog {...rest} resourceId={doing.resourceId} />
    case 'abilities':
      return resource ? <AbilitiesDialog {...rest} resource={resource} /> : null
    case 'end':
      return resource ? <EndDialog {...rest} resource={resource} /> : null
  }
}
