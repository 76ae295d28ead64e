import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { CameraIcon, DocumentIcon } from '../../ui/icons.tsx'
import { Row } from '../../ui/layout.tsx'
import { Own } from '../../ui/written.tsx'

const accepted = ['application/pdf', 'image/jpeg', 'image/png', 'text/plain', '.pdf', '.jpg', '.jpeg', '.png', '.txt']

interface Props {
  file: File | null
  mostBytes: number
  /** A telephone photographs a paper. */
  withCamera?: boolean
  onPick: (file: File) => void
}

/** Chooses a file, or takes a photo of a paper, and says what was chosen. */
export function FilePicker({ file, mostBytes, withCamera = false, onPick }: Props) {
  const t = useText()
  const format = useFormat()
  function pick(files: FileList | null): void {
    const [first] = files ?? []
    if (first) onPick(first)
  }
  return (
    <fieldset className="document-picker">
      <legend>{t('documents.file')}</legend>
      <Row gap="s">
        {withCamera && (
          <FileTrigger acceptedFileTypes={['image/jpeg']} defaultCamera="environment" onSelect={pick}>
            <Button look="primary">
              <CameraIcon />
              {t('documents.photograph')}
            </Button>
          </FileTrigger>
        )}
        <FileTrigger acceptedFileTypes={accepted} onSelect={pick}>
          <Button>
            <DocumentIcon />
            {t('documents.choose_file')}
          </Button>
        </FileTrigger>
      </Row>
      <p className="muted">{t('documents.file_help', { megabytes: format.number(mostBytes / 1024 / 1024) })}</p>
      <p role="status">{file && <Own>{file.name}</Own>}</p>
      {file && file.size > mostBytes && !file.type.startsWith('image/') && (
        <p className="field-error">{t('documents.too_large', { megabytes: format.number(mostBytes / 1024 / 1024) })}</p>
      )}
    </fieldset>
  )
}
