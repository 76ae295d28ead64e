import { Language, type Persona } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { languageNames } from '../../texts/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import { nameOf } from './story.ts'

interface Props {
  personas: readonly Persona[]
  addressOf: (persona: Persona) => string
}

/** Everybody one can be, those who work and those whose path it is. */
export function Personas({ personas, addressOf }: Props) {
  const t = useText()
  if (personas.length === 0) return <EmptyState title={t('start.no_personas')} />
  return (
    <section className="stack gap-l" aria-labelledby="pick-title">
      <h2 id="pick-title">{t('start.pick_title')}</h2>
      {(['staff', 'person'] as const).map((kind) => (
        <div key={kind} className="stack gap-m">
          <h3>{t(`start.pick_${kind}`)}</h3>
          <ul className="personas">
            {personas
              .filter((persona) => persona.kind === kind)
              .map((persona) => (
                <PersonaCard key={persona.hint} persona={persona} address={addressOf(persona)} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function PersonaCard({ persona, address }: { persona: Persona; address: string }) {
  const t = useText()
  const language = Language.safeParse(persona.language)
  return (
    <li className={`persona persona-${persona.kind}`}>
      <a href={address} aria-label={t('start.be', { name: nameOf(persona) })}>
        <bdi>{persona.organisation === '' ? persona.name : persona.organisation}</bdi>
      </a>
      <p className="persona-role">
        <bdi>{persona.role}</bdi>
      </p>
      <p className="muted">
        <bdi>{persona.about}</bdi>
      </p>
      {persona.kind === 'person' && language.success && (
        <p className="muted">{t('start.speaks', { language: languageNames[language.data] })}</p>
      )}
    </li>
  )
}
