import { LogOutcome } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { actions } from './actions.ts'
import type { LogFilter } from './api.ts'

interface Props {
  filter: LogFilter
  onFilter: (filter: LogFilter) => void
}

const any = 'any'

/** What was done, how it went, and about whom; the choice stands in the address. */
export function LineFilters({ filter, onFilter }: Props) {
  const t = useText()
  const format = useFormat()
  return (
    <search className="search-form log-filters" aria-label={t('log.filter')}>
      <Choice
        label={t('log.action')}
        options={[
          { id: any, name: t('log.any_action') },
          ...format.byName(actions, (action) => t(`log.action.${action}`)),
        ]}
        value={filter.action ?? any}
        onChange={(action) => onFilter({ ...filter, action: action === any ? undefined : action })}
      />
      <Choice
        label={t('log.outcome')}
        options={[
          { id: any, name: t('log.any_outcome') },
          ...LogOutcome.options.map((id) => ({ id, name: t(`log.outcome.${id}`) })),
        ]}
        value={filter.outcome ?? any}
        onChange={(outcome) => onFilter({ ...filter, outcome: LogOutcome.optional().catch(undefined).parse(outcome) })}
      />
      {filter.person && (
        <p className="row gap-s">
          {t('log.only_person_shown')}
          <Button onPress={() => onFilter({ ...filter, person: undefined })}>{t('log.all_persons')}</Button>
        </p>
      )}
    </search>
  )
}
