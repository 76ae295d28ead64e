import type { KnownMembers } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Code, Day } from '../../ui/written.tsx'
import { NameText } from './NameText.tsx'
import './duplicates.css'

type Known = KnownMembers['items'][number]

interface Props {
  known: readonly Known[]
  onGoOn: () => void
  onClose: () => void
}

/** Before a household is written down: who of it seems to be registered already. The officer may go on. */
export function KnownDialog({ known, onGoOn, onClose }: Props) {
  const t = useText()
  const actions = (
    <>
      <Button onPress={onGoOn}>{t('duplicates.known.go_on')}</Button>
      <Button look="primary" onPress={onClose}>
        {t('duplicates.known.back')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('duplicates.known.title')} isOpen onClose={onClose} actions={actions} wide>
      <Stack>
        <p>{t('duplicates.known.text')}</p>
        <ul className="pairs">
          {known.map((each) => (
            <KnownMember key={`${each.at} ${each.known.personId}`} item={each} />
          ))}
        </ul>
      </Stack>
    </Dialog>
  )
}

function KnownMember({ item: { at, known, verdict, for: reasons } }: { item: Known }) {
  const t = useText()
  return (
    <li className="known">
      <p className="pair-head">
        <strong>{t('duplicates.known.member', { number: at + 1 })}</strong>
        <Badge tone={verdict === 'likely' ? 'now' : 'wait'}>{t(`duplicates.verdict.${verdict}`)}</Badge>
      </p>
      <p>
        <Link to="/persons/$personId" params={{ personId: known.personId }} target="_blank">
          <NameText name={known.name} />
        </Link>{' '}
        {known.birthDate && <Day value={known.birthDate} />} {known.caseNumber && <Code value={known.caseNumber} />}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t(`duplicates.for.${reason}`)}</li>
        ))}
      </ul>
    </li>
  )
}
