import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { countiesQuery, kinds, type OrganisationFilter } from './api.ts'

interface Props {
  filter: OrganisationFilter
  onFilter: (filter: OrganisationFilter) => void
}

const all = 'all'

/** Name, kind and county; what is chosen stands in the address. */
export function OrganisationFilters({ filter, onFilter }: Props) {
  const t = useText()
  const counties = useQuery(countiesQuery)
  const countyOptions = (counties.data?.items ?? []).flatMap(({ countyCodes, territory }) =>
    countyCodes.slice(0, 1).map((code) => ({ id: code, name: territory })),
  )
  return (
    <search className="search-form">
      <NameFilter filter={filter} onFilter={onFilter} />
      <Select
        label={t('organisations.kind')}
        options={[
          { id: all, name: t('organisations.all_kinds') },
          ...kinds.map((kind) => ({ id: kind, name: t(`organisations.kind.${kind}`) })),
        ]}
        value={filter.kind ?? all}
        onChange={(kind) => onFilter({ ...filter, kind: kind === all ? undefined : kind })}
      />
      <Select
        label={t('organisations.county')}
        options={[{ id: all, name: t('organisations.all_counties') }, ...countyOptions]}
        value={filter.county ?? all}
        onChange={(county) => onFilter({ ...filter, county: county === all ? undefined : county })}
      />
    </search>
  )
}

/** Waits for a pause in the writing before it asks. */
function NameFilter({ filter, onFilter }: Props) {
  const t = useText()
  const [written, setWritten] = useState(filter.search ?? '')
  useEffect(() => {
    const search = written.trim() === '' ? undefined : written.trim()
    if (search === filter.search) return
    const pause = setTimeout(() => onFilter({ ...filter, search }), 250)
    return () => clearTimeout(pause)
  }, [written, filter, onFilter])
  return <TextField label={t('organisations.search')} type="search" value={written} onChange={setWritten} />
}
