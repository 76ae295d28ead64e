import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import type { useSending } from './use-sending.ts'

/** How much has left, a way to stop, and what went wrong. */
export function SendingState({ sending: { share, error, stop } }: { sending: ReturnType<typeof useSending> }) {
  return (
    <>
      {share !== null && <Bar share={share} onStop={stop} />}
      {error !== null && (
        <div role="alert" className="form-error">
          <ErrorText error={error} />
        </div>
      )}
    </>
  )
}

function Bar({ share, onStop }: { share: number; onStop: () => void }) {
  const t = useText()
  const format = useFormat()
  const percent = Math.round(share * 100)
  return (
    <div className="document-sending">
      <label>
        {t('documents.sending', { percent: format.number(percent) })}
        <progress max={100} value={percent} />
      </label>
      <Button onPress={onStop}>{t('documents.stop')}</Button>
    </div>
  )
}
