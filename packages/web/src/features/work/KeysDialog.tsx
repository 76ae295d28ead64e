import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Stack } from '../../ui/layout.tsx'

interface Props {
  on: boolean
  onChange: (on: boolean) => void
  onClose: () => void
}

const keys = [
  { key: 'j', text: 'work.keys.j' },
  { key: 'k', text: 'work.keys.k' },
  { key: 'Enter', text: 'work.keys.enter' },
  { key: 'x', text: 'work.keys.x' },
  { key: 'a', text: 'work.keys.a' },
  { key: '1–8', text: 'work.keys.digits' },
  { key: '?', text: 'work.keys.question' },
] as const

/** Which keys do what, and a way to turn them off. */
export function KeysDialog({ on, onChange, onClose }: Props) {
  const t = useText()
  return (
    <Dialog title={t('work.keys')} isOpen onClose={onClose}>
      <Stack>
        <dl className="keys">
          {keys.map(({ key, text }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <Checkbox isSelected={on} onChange={onChange}>
          {t('work.keys.use')}
        </Checkbox>
      </Stack>
    </Dialog>
  )
}
