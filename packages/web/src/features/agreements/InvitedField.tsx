import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { CrossIcon } from '../../ui/icons.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'
import { Own } from '../../ui/written.tsx'

interface Invited {
  id: string
  name: string
}

/** Those who are invited, one after the other. */
export function InvitedField({ onChange }: { onChange: (ids: readonly string[]) => void }) {
  const t = useText()
  const [invited, setInvited] = useState<readonly Invited[]>([])
  const change = (next: readonly Invited[]): void => {
    setInvited(next)
    onChange(next.map(({ id }) => id))
  }
  const invite = (id: string | null, name: string): void => {
    if (id !== null && !invited.some((known) => known.id === id)) change([...invited, { id, name }])
  }
  return (
    <>
      <OrganisationPicker
        key={invited.length}
        label={t('agreements.propose.parties')}
        placeholder={t('agreements.propose.find')}
        onChange={invite}
      />
      <section aria-label={t('agreements.propose.invited')} aria-live="polite">
        {invited.length === 0 ? (
          <p className="muted">{t('agreements.propose.nobody')}</p>
        ) : (
          <ul className="chips">
            {invited.map(({ id, name }) => (
              <li key={id} className="chip-bare">
                <Own>{name}</Own>{' '}
                <Button
                  small
                  look="quiet"
                  aria-label={t('agreements.propose.remove', { name })}
                  onPress={() => change(invited.filter((known) => known.id !== id))}
                >
                  <CrossIcon />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
