import { useQuery } from '@tanstack/react-query'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Code } from '../../ui/written.tsx'
import { checkpointPath, checkpointQuery, statusQuery } from './api.ts'

const command = 'npx kedjan verify-log log.jsonl kedjan-checkpoint.txt --key "$(cat kedjan-log-key.txt)"'

/** What anyone needs who does not want to trust the server: the key, a checkpoint, and the command. */
export function VerifyCard() {
  const t = useText()
  const checkpoint = useQuery(checkpointQuery)
  const status = useQuery(statusQuery)
  return (
    <Card title={t('log.how')}>
      <Stack>
        <p>{t('log.how_text')}</p>
        <pre className="log-note" dir="ltr">
          {command}
        </pre>
        <p className="muted">
          {t('log.how_more')} <Code value="docs/howto/verify-the-log.md" />
        </p>
        {status.data && (
          <Note what={t('log.key')} text={status.data.verifier} path="/api/log/key" file="kedjan-log-key.txt" />
        )}
        {checkpoint.data && (
          <Note what={t('log.checkpoint')} text={checkpoint.data} path={checkpointPath} file="kedjan-checkpoint.txt" />
        )}
        {checkpoint.error && <ErrorState error={checkpoint.error} onRetry={() => void checkpoint.refetch()} />}
      </Stack>
    </Card>
  )
}

interface NoteProps {
  what: string
  text: string
  path: string
  file: string
}

function Note({ what, text, path, file }: NoteProps) {
  const t = useText()
  const toast = useToast()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(t('log.copied', { what })),
      () => toast(t('log.copy_failed'), 'bad'),
    )
  return (
    <section aria-label={what}>
      <h3>{what}</h3>
      <pre className="log-note" dir="ltr">
        {text.trimEnd()}
      </pre>
      <div className="row gap-s">
        <Button onPress={() => void copy()} aria-label={t('log.copy_of', { what })}>
          {t('log.copy')}
        </Button>
        <a className={buttonClass()} href={path} download={file} aria-label={t('log.download_of', { what })}>
          {t('log.download')}
        </a>
      </div>
    </section>
  )
}
