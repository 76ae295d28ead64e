import type { ChainDiagram } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { chainDiagramQuery } from './api.ts'
import { ChosenBox } from './ChosenBox.tsx'
import { Diagram } from './Diagram.tsx'
import { DiagramLegend } from './DiagramLegend.tsx'
import type { LinkTo } from './link-to.ts'
import { StepTable } from './StepTable.tsx'
import { Wordings } from './Wordings.tsx'

interface Props {
  chain: string
  on: string
  onDay: (day: string) => void
  linkTo: LinkTo
}

/** One chain in the wording of a day: drawn, explained and as a table. */
export function ChainReader({ chain, on, onDay, linkTo }: Props) {
  const { data, error, refetch } = useQuery(chainDiagramQuery(chain, on))
  return (
    <section className="card stack gap-m">
      <Wordings key={chain} diagram={data} on={on} onDay={onDay} />
      {data && <Shown key={`${data.key} ${data.wording.from}`} diagram={data} linkTo={linkTo} />}
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />)}
    </section>
  )
}

function Shown({ diagram, linkTo }: { diagram: ChainDiagram; linkTo: LinkTo }) {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <>
      <h2>{t('chains.drawn', { name: diagram.name })}</h2>
      <DiagramLegend responsibles={diagram.responsibles} />
      <Diagram diagram={diagram} chosen={chosen} onChoose={setChosen} />
      <ChosenBox diagram={diagram} chosen={chosen} linkTo={linkTo} />
      <StepTable diagram={diagram} linkTo={linkTo} />
    </>
  )
}
