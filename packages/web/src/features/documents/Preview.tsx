import type { DocumentItem } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readFile } from '../../api/client.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Own } from '../../ui/written.tsx'
import { type Base, contentPath } from './api.ts'

interface Props {
  item: DocumentItem
  base: Base
  onClose: () => void
}

/** A picture or a text on the page itself. It is fetched as bytes and shown as what it was found to be, so that nothing in it can run. */
export function Preview({ item, base, onClose }: Props) {
  const t = useText()
  const path = contentPath(base, item.id)
  const file = useQuery({ queryKey: [path], queryFn: ({ signal }) => readFile(path, signal), gcTime: 0 })
  return (
    <Dialog title={t('documents.preview')} isOpen wide onClose={onClose}>
      <p>
        <Own>{item.name}</Own>
      </p>
      {file.error && <ErrorState error={file.error} onRetry={() => void file.refetch()} />}
      {!file.data && !file.error && <Loading rows={6} />}
      {file.data &&
        (item.type === 'text/plain' ? <Words file={file.data} /> : <Picture file={file.data} item={item} />)}
    </Dialog>
  )
}

function Picture({ file, item }: { file: Blob; item: DocumentItem }) {
  const t = useText()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return <img className="document-picture" src={address} alt={t('documents.picture_of', { name: item.name })} />
}

function Words({ file }: { file: Blob }) {
  const [words, setWords] = useState('')
  useEffect(() => {
    void file.text().then(setWords)
  }, [file])
  return (
    <pre className="document-words">
      <bdi>{words}</bdi>
    </pre>
  )
}
