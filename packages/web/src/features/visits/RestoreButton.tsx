import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { Done } from './api.ts'

/** Takes a cancellation back, while the times are still free. */
export function RestoreButton({ visitId }: { visitId: string }) {
  const t = useText()
  const restore = useWrite(Done)
  return (
    <>
      <Button
        busy={restore.isPending}
        onPress={() => restore.mutate({ path: `/api/own/visits/${visitId}/restore`, body: {} })}
      >
        {t('visits.restore')}
      </Button>
      {restore.error && (
        <div role="alert" className="form-error">
          <ErrorText error={restore.error} />
        </div>
      )}
    </>
  )
}
