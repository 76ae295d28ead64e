import type { DocumentItem } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Row } from '../../ui/layout.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Own } from '../../ui/written.tsx'
import { type Base, contentPath, DocumentDone } from './api.ts'
import { Preview } from './Preview.tsx'

interface Props {
  item: DocumentItem
  base: Base
  /** Where another may take its place. */
  onReplace?: (item: DocumentItem) => void
}

type Asked = 'preview' | 'withdraw' | null

/** What can be done with one paper; each button names the paper to a screen reader. */
export function DocumentActions({ item, base, onReplace }: Props) {
  const t = useText()
  const [asked, setAsked] = useState<Asked>(null)
  const named = (action: string) => t('documents.action_on', { action: t(action), name: item.name })
  return (
    <>
      <Row gap="s">
        {item.mayOpen && (
          <>
            <Open item={item} base={base} label={named('documents.open')} onPreview={() => setAsked('preview')} />
            <a
              className={`${buttonClass('quiet')} button-small`}
              href={contentPath(base, item.id)}
              download
              aria-label={named('documents.save')}
            >
              {t('documents.save')}
            </a>
          </>
        )}
        {item.mayReplace && onReplace && (
          <Button small look="quiet" aria-label={named('documents.replace')} onPress={() => onReplace(item)}>
            {t('documents.replace')}
          </Button>
        )}
        {item.mayWithdraw && (
          <Button small look="quiet" aria-label={named('documents.withdraw')} onPress={() => setAsked('withdraw')}>
            {t('documents.withdraw')}
          </Button>
        )}
      </Row>
      {asked === 'preview' && <Preview item={item} base={base} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && <WithdrawDialog item={item} base={base} onClose={() => setAsked(null)} />}
    </>
  )
}

/** Pictures and texts are shown here; a PDF in a tab of its own, where the browser lets it do nothing. */
function Open({ item, base, label, onPreview }: Omit<Props, 'onReplace'> & { label: string; onPreview: () => void }) {
  const t = useText()
  if (item.type !== 'application/pdf') {
    return (
      <Button small aria-label={label} onPress={onPreview}>
        {t('documents.open')}
      </Button>
    )
  }
  return (
    <a
      className={`${buttonClass()} button-small`}
      href={contentPath(base, item.id, 'inline')}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
    >
      {t('documents.open')}
    </a>
  )
}

function WithdrawDialog({ item, base, onClose }: { item: DocumentItem; base: Base; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const withdraw = useWrite(DocumentDone, () => {
    toast(t('documents.withdrawn'))
    onClose()
  })
  return (
    <FormDialog
      title={t('documents.withdraw_title')}
      action={t('documents.withdraw')}
      look="danger"
      what={t('documents.withdraw_what')}
      write={withdraw}
      onDo={() => withdraw.mutate({ path: `${base}/${item.id}/withdraw`, body: {} })}
      onClose={onClose}
    >
      <p>
        <Own>{item.name}</Own>
      </p>
    </FormDialog>
  )
}
