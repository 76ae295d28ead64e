import type { AgreementPage } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Made } from './api.ts'

interface Props {
  agreement: AgreementPage
  onClose: () => void
}

/** Decides once that a party is told each time: first the paragraph, since it decides who there is to choose from. */
export function ArrangeDialog({ agreement, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const toast = useToast()
  const [first] = agreement.openBases
  const [basisId, setBasis] = useState(first?.basisId ?? '')
  const [wish, setWish] = useState<string | null>(null)
  const arrange = useWrite(Made, () => {
    toast(t('agreements.arrange.done'))
    onClose()
  })
  const basis = agreement.openBases.find((candidate) => candidate.basisId === basisId)
  const parties = agreement.parties.filter(({ organisationId }) => basis?.recipients.includes(organisationId))
  const [only] = parties.length === 1 ? parties : []
  const recipient = only?.organisationId ?? wish
  return (
    <FormDialog
      title={t('agreements.arrange.title')}
      action={t('agreements.arrange.do')}
      what={t('agreements.arrange.what')}
      write={arrange}
      isReady={recipient !== null}
      onDo={() => arrange.mutate({ path: `/api/agreements/${agreement.id}/flows`, body: { recipient, basisId } })}
      onClose={onClose}
    >
      <p>{t('agreements.arrange.lead')}</p>
      <Choice
        label={t('agreements.arrange.basis')}
        options={agreement.openBases.map(({ basisId: id, sentence }) => ({ id, name: sentence }))}
        value={basisId}
        onChange={(id) => {
          setBasis(id)
          setWish(null)
        }}
      />
      {basis && (
        <dl className="data-list">
          <div>
            <dt>
              <LawSource value={basis.source} />
            </dt>
            <dd>{basis.sentence}</dd>
          </div>
          <div>
            <dt>{t('agreements.arrange.categories')}</dt>
            <dd>{format.list(basis.categories)}</dd>
          </div>
        </dl>
      )}
      <ComboBox
        key={basisId}
        label={t('agreements.arrange.to')}
        options={parties.map(({ organisationId: id, name }) => ({ id, name }))}
        value={recipient}
        onChange={setWish}
      />
    </FormDialog>
  )
}
