import type { PlaceSetup } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Help } from '../../ui/Help.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Day } from '../../ui/written.tsx'
import { ComingAbilities } from './ComingAbilities.tsx'
import type { Doing } from './doing.ts'
import { Folded } from './Folded.tsx'
import { equipment } from './new-resource.ts'
import { useResourceName } from './resource-name.ts'
import { WeekHours } from './WeekHours.tsx'

interface Props {
  setup: PlaceSetup
  onDo: (doing: Doing) => void
}

type Resource = PlaceSetup['resources'][number]

const kinds = ['desk', 'room', 'interpreter'] as const

/** Desks, rooms and interpreters, and ways to add, close and end them. */
export function ResourcesCard({ setup, onDo }: Props) {
  const t = useText()
  const title = t('visits.arrange.resources')
  return (
    <Card
      title={title}
      aside={
        <Help title={title}>
          <p>{t('visits.arrange.resources_help')}</p>
        </Help>
      }
    >
      <Stack>
        {setup.resources.length === 0 ? (
          <EmptyState title={t('visits.arrange.no_resources')} />
        ) : (
          kinds.map((kind) => <Kind key={kind} kind={kind} setup={setup} onDo={onDo} />)
        )}
        <Row gap="s">
          {kinds.map((what) => (
            <Button key={what} onPress={() => onDo({ what })}>
              {t(`visits.add.${what}`)}
            </Button>
          ))}
        </Row>
      </Stack>
    </Card>
  )
}

/** Everything of one kind; folded at first where there is little room. */
function Kind({ kind, setup, onDo }: Props & { kind: (typeof kinds)[number] }) {
  const t = useText()
  const format = useFormat()
  const nameOf = useResourceName()
  const rows = setup.resources.filter((one) => one.kind === kind)
  if (rows.length === 0) return null
  const spoken: TableColumn<Resource> = {
    key: 'languages',
    name: t(kind === 'interpreter' ? 'visits.add.interprets' : 'visits.arrange.languages'),
    cell: ({ languages }) => format.list(languages.map((code) => format.language(code))) || '–',
  }
  return (
    <Folded summary={t(`visits.arrange.${kind}s`, { count: rows.length })}>
      <Table
        caption={t('visits.arrange.resources')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            name: t('visits.arrange.what'),
            rowHeader: true,
            cell: (one) => (
              <Name resource={one} setup={setup}>
                {nameOf(one)}
              </Name>
            ),
          },
          ...(kind === 'interpreter' ? [] : [forColumn(t('visits.arrange.for'), setup)]),
          ...(kind === 'room' ? [] : [spoken]),
          {
            key: 'hours',
            name: t('visits.arrange.hours'),
            cell: ({ hours }) => (hours.length === 0 ? t('visits.arrange.as_place') : <WeekHours hours={hours} />),
          },
          {
            key: 'change',
            name: t('visits.arrange.change'),
            cell: (one) => <Changes resource={one} today={setup.today} onDo={onDo} />,
          },
        ]}
      />
    </Folded>
  )
}

/** What it is called, and what is set for later. */
function Name({ resource, setup, children }: { resource: Resource; setup: PlaceSetup; children: ReactNode }) {
  return (
    <>
      <span className="arrange-name">{children}</span>
      <ComingAbilities setup={setup} resource={resource} />
    </>
  )
}

function forColumn(name: string, setup: PlaceSetup): TableColumn<Resource> {
  return { key: 'for', name, cell: (one) => <For resource={one} setup={setup} /> }
}

/** Whose it is and what is done there, or how many it holds; what it has; and from or until when. */
function For({ resource, setup }: { resource: Resource; setup: PlaceSetup }) {
  const t = useText()
  const format = useFormat()
  const { agency, agencyName, seats, competences, fromDay, untilDay } = resource
  const tasks = setup.agencies.find((one) => one.agency === agency)?.tasks ?? []
  const errands = tasks.filter(({ competence }) => competences.includes(competence)).flatMap((task) => task.errands)
  const has = equipment.filter((one) => resource.equipment.includes(one)).map((one) => t(`visits.equipment.${one}`))
  return (
    <>
      {agencyName && <bdi>{agencyName}</bdi>}
      {seats !== null && t('visits.arrange.seats', { seats })}
      {!agencyName && seats === null && '–'}
      {errands.length > 0 && <div className="muted">{format.list(errands)}</div>}
      {has.length > 0 && <div className="muted">{format.list(has)}</div>}
      {fromDay > setup.today && (
        <div>
          {t('visits.hours.from_day')} <Day value={fromDay} />
        </div>
      )}
      {untilDay !== null && (
        <div>
          {t('visits.end.until')} <Day value={untilDay} />
        </div>
      )}
    </>
  )
}

function Changes({ resource, today, onDo }: { resource: Resource; today: string; onDo: Props['onDo'] }) {
  const t = useText()
  const nameOf = useResourceName()
  const { id: resourceId, untilDay } = resource
  const name = nameOf(resource)
  if (untilDay !== null && untilDay < today) return '–'
  const actions = [
    { what: 'abilities', says: 'visits.abilities.short' },
    { what: 'hours', says: 'visits.hours.short' },
    { what: 'closure', says: 'visits.arrange.close' },
    ...(untilDay === null ? [{ what: 'end', says: 'visits.end.short' } as const] : []),
  ] as const
  return (
    <div className="arrange-actions">
      {actions.map(({ what, says }) => (
        <Button key={what} small aria-label={`${t(says)}, ${name}`} onPress={() => onDo({ what, resourceId })}>
          {t(says)}
        </Button>
      ))}
    </div>
  )
}
