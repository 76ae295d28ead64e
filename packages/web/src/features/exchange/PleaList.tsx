import type { PleaItem } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Card } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { Made } from './api.ts'

/** What persons have asked of the own organisation and not been answered. */
export function PleaList({ pleas }: { pleas: readonly PleaItem[] }) {
  const t = useText()
  const [answered, setAnswered] = useState<PleaItem | null>(null)
  if (pleas.length === 0) return null
  return (
    <Card title={t('exchange.pleas')}>
      <ul className="exchange-list">
        {pleas.map((plea) => (
          <li key={plea.id}>
            <strong>
              <Own>{plea.personName ?? t('exchange.name_hidden')}</Own>
            </strong>{' '}
            {t(`exchange.plea.${plea.kind}`)}: {plea.categoryName}. {t('exchange.column.answer_by')}{' '}
            <Day value={plea.answerBy} />
            <p>
              <Own>{plea.words}</Own>
            </p>
            <Button small onPress={() => setAnswered(plea)}>
              {t('exchange.plea.answer')}
            </Button>
          </li>
        ))}
      </ul>
      {answered && <AnswerPlea plea={answered} onClose={() => setAnswered(null)} />}
    </Card>
  )
}

const outcomes = ['granted', 'granted_in_part', 'refused'] as const

function AnswerPlea({ plea, onClose }: { plea: PleaItem; onClose: () => void }) {
  const t = useText()
  const toast = useToast()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('granted')
  const [words, setWords] = useState('')
  const answer = useWrite(Made, () => {
    toast(t('exchange.sent'))
    onClose()
  })
  return (
    <FormDialog
      title={t('exchange.plea.answer')}
      action={t('exchange.plea.answer')}
      what={t('exchange.plea.answer_what')}
      write={answer}
      isReady={words.trim() !== ''}
      onDo={() => answer.mutate({ path: `/api/exchange/pleas/${plea.id}/answer`, body: { outcome, words } })}
      onClose={onClose}
    >
      <RadioGroup
        label={t('exchange.plea.outcome')}
        options={outcomes.map((id) => ({ id, name: t(`exchange.outcome.${id}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField label={t('exchange.plea.words')} value={words} onChange={setWords} rows={3} isRequired />
    </FormDialog>
  )
}
