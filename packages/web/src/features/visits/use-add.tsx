import type { PlaceSetup } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Done } from './api.ts'

/** Adds something to a place; what was added by mistake is taken away from where it is said that it was added. */
export function useAdd(setup: PlaceSetup, onDone: () => void) {
  const t = useText()
  const toast = useToast()
  return useWrite(Done, ({ id }) => {
    toast(
      <>
        {t('visits.add.done')}{' '}
        <Undo
          path={`/api/places/${setup.place.id}/resources/${id}/end`}
          body={{ on: setup.earliestEnd }}
          said={t('visits.add.undone')}
        />
      </>,
    )
    onDone()
  })
}

interface Props {
  path: string
  body: unknown
  said: string
}

/** Takes back what has just been done. */
function Undo({ path, body, said }: Props) {
  const t = useText()
  const toast = useToast()
  const write = useWrite(Done, () => toast(said))
  return (
    <Button small isDisabled={write.isSuccess} busy={write.isPending} onPress={() => write.mutate({ path, body })}>
      {t('visits.add.undo')}
    </Button>
  )
}
