import type { BasisOption } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { OrganisationPicker } from '../../ui/OrganisationPicker.tsx'
import { CategoryFields } from './CategoryFields.tsx'

/** On which paragraph, with whom, and what of it. */
export interface BasisForm {
  basisId: string
  organisation: string | null
  categories: readonly string[]
}

export function formFor(basis: BasisOption | undefined): BasisForm {
  const only = basis?.only?.length === 1 ? basis.only[0] : undefined
  return {
    basisId: basis?.basisId ?? '',
    organisation: only ?? null,
    categories: basis?.categories.map(({ code }) => code) ?? [],
  }
}

interface Props {
  bases: readonly BasisOption[]
  form: BasisForm
  change: (form: BasisForm) => void
  /** What the other organisation is here: the one that is told, or the one that is asked. */
  organisationLabel: string
}

/** First the paragraph, since it decides who and what there is to choose from. */
export function BasisFields({ bases, form, change, organisationLabel }: Props) {
  const t = useText()
  const basis = bases.find(({ basisId }) => basisId === form.basisId)
  const kind = basis?.kinds.length === 1 ? basis.kinds[0] : undefined
  return (
    <>
      <Choice
        label={t('exchange.basis')}
        options={bases.map(({ basisId, sentence }) => ({ id: basisId, name: sentence }))}
        value={form.basisId}
        onChange={(basisId) => change(formFor(bases.find((candidate) => candidate.basisId === basisId)))}
      />
      {basis && (
        <p className="source">
          <LawSource value={basis.source} />
        </p>
      )}
      <OrganisationPicker
        key={form.basisId}
        label={organisationLabel}
        placeholder={t('exchange.search_organisation')}
        {...(kind ? { kind } : {})}
        onChange={(organisation) => change({ ...form, organisation })}
      />
      {basis && (
        <CategoryFields
          categories={basis.categories}
          chosen={form.categories}
          onChange={(categories) => change({ ...form, categories })}
        />
      )}
    </>
  )
}
