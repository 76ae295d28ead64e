import { type GuestStepPage, StallReason } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Card } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Code, Day, Own } from '../../ui/written.tsx'
import { GuestStepAnswered } from './api.ts'
import { FormError } from './FormError.tsx'
import './notifications.css'

interface Props {
  step: GuestStepPage
  onAnswered: (askedAgainOn: string | null) => void
}

/** The one step that a guest answers for: which it is, and how it stands with it. */
export function GuestStep({ step, onAnswered }: Props) {
  const t = useText()
  const facts = [
    [t('notifications.answer.step_chain'), step.chainName],
    [t('notifications.answer.step_case'), step.caseNumber && <Code value={step.caseNumber} />],
    [t('notifications.answer.step_ready'), step.readyOn && <Day value={step.readyOn} />],
    [t('notifications.answer.step_due'), step.dueOn && <Day value={step.dueOn} />],
  ] as const
  return (
    <>
      <Card title={t('notifications.answer.step_title')} accent="wait">
        <p>
          <Own>{step.toName}</Own>
        </p>
        <p className="guest-subject">{step.stepName}</p>
        <p>{step.help}</p>
        <dl className="data-list">
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </Card>
      <StepAnswer step={step} onAnswered={onAnswered} />
    </>
  )
}

function StepAnswer({ step, onAnswered }: Props) {
  const t = useText()
  const [kind, setKind] = useState<'still_working' | 'pass_on'>('still_working')
  const [because, setBecause] = useState<StallReason | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const send = useWrite(GuestStepAnswered, ({ askedAgainOn }) => onAnswered(askedAgainOn))
  const body = kind === 'still_working' ? { answer: kind, because } : { answer: kind, to }
  const isWorking = kind === 'still_working'
  return (
    <Card title={t('notifications.answer.step_answer')}>
      {step.passTo.length > 0 && (
        <RadioGroup
          label={t('notifications.answer.your_answer')}
          options={[
            { id: 'still_working', name: t('notifications.answer.step_working') },
            { id: 'pass_on', name: t('notifications.answer.step_pass') },
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      {isWorking ? (
        <RadioGroup
          label={t('stalls.because')}
          options={StallReason.options.map((id) => ({ id, name: t(`stalls.because.${id}`) }))}
          value={because}
          onChange={setBecause}
        />
      ) : (
        <ComboBox label={t('notifications.answer.step_pass_to')} options={step.passTo} value={to} onChange={setTo} />
      )}
      <p className="what-happens">
        {t(isWorking ? 'notifications.answer.step_working_what' : 'notifications.answer.step_pass_what')}
      </p>
      <FormError error={send.error} />
      <div className="guest-moves">
        <Button
          look="primary"
          busy={send.isPending}
          isDisabled={isWorking ? because === null : to === null}
          onPress={() => send.mutate({ path: '/api/answer/step', body })}
        >
          {t('notifications.answer.step_do')}
        </Button>
      </div>
    </Card>
  )
}
