import { StallPlace, type StallSettings } from '@kedjan/contract'
import { lazy, Suspense, useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Card, Row } from '../../ui/layout.tsx'
import { Table } from '../../ui/Table.tsx'
import { Own } from '../../ui/written.tsx'
import { type SettingRow, settingRows } from './setting-rows.ts'

const StallSettingDialog = lazy(async () => ({
  default: (await import('./StallSettingDialog.tsx')).StallSettingDialog,
}))

type Asked = { what: 'add' } | { what: 'change' | 'reset'; row: SettingRow }

interface Props {
  settings: StallSettings
  mayChange: boolean
}

/** What holds, for what, who chose it and when; and the buttons by which it becomes another. */
export function StallSettingsTable({ settings, mayChange }: Props) {
  const t = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = (): void => setAsked(null)
  return (
    <Card>
      <Settings settings={settings} {...(mayChange && { onAsk: setAsked })} />
      {mayChange ? (
        <Row>
          <Button onPress={() => setAsked({ what: 'add' })}>{t('reminders.add')}</Button>
        </Row>
      ) : (
        <p className="muted">{t('reminders.only_own', { name: settings.organisationName })}</p>
      )}
      {asked?.what === 'reset' && <ResetDialog row={asked.row} onClose={close} />}
      <Suspense fallback={null}>
        {asked && asked.what !== 'reset' && (
          <StallSettingDialog
            settings={settings}
            onClose={close}
            {...(asked.what === 'change' && { row: asked.row })}
          />
        )}
      </Suspense>
    </Card>
  )
}

function Settings({ settings, onAsk }: { settings: StallSettings; onAsk?: (asked: Asked) => void }) {
  const t = useText()
  const days = (count: number): string => t('reminders.days', { days: count })
  const actions = {
    key: 'actions',
    name: t('reminders.change'),
    cell: (row: SettingRow) => onAsk && <RowActions row={row} onAsk={onAsk} />,
  }
  return (
    <Table
      caption={t('reminders.title')}
      captionHidden
      rows={settingRows(settings)}
      rowKey={({ chain, step }) => `${chain} ${step}`}
      columns={[
        { key: 'place', name: t('reminders.place'), rowHeader: true, cell: (row) => <PlaceName row={row} /> },
        { key: 'owner', name: t('reminders.owner'), cell: ({ ownerAfterDays }) => days(ownerAfterDays) },
        { key: 'coordinator', name: t('reminders.coordinator'), cell: (row) => days(row.coordinatorAfterDays) },
        { key: 'person', name: t('reminders.person'), cell: ({ personAfterDays }) => days(personAfterDays) },
        { key: 'longer', name: t('reminders.longer'), cell: ({ longerByDays }) => days(longerByDays) },
        { key: 'who', name: t('reminders.who'), cell: ({ said }) => <WhoChose said={said} /> },
        ...(onAsk ? [actions] : []),
      ]}
    />
  )
}

/** The chain in words, and the step where it is one. */
function usePlaceName(): (row: Pick<SettingRow, 'chainName' | 'stepName'>) => string {
  const t = useText()
  return ({ chainName, stepName }) =>
    chainName === null ? t('reminders.all') : `${chainName}: ${stepName ?? t('reminders.whole_chain')}`
}

function PlaceName({ row }: { row: SettingRow }) {
  return <Own>{usePlaceName()(row)}</Own>
}

function WhoChose({ said }: Pick<SettingRow, 'said'>) {
  const t = useText()
  const format = useFormat()
  if (!said) return <span className="muted">{t('reminders.usual')}</span>
  const words = { by: said.by, day: format.day(said.on, 'medium') }
  return said.isReset ? <span className="muted">{t('reminders.was_reset', words)}</span> : t('reminders.chosen', words)
}

function RowActions({ row, onAsk }: { row: SettingRow; onAsk: (asked: Asked) => void }) {
  const t = useText()
  const place = usePlaceName()(row)
  return (
    <Row gap="s">
      <Button small aria-label={t('reminders.change_of', { place })} onPress={() => onAsk({ what: 'change', row })}>
        {t('reminders.change')}
      </Button>
      {row.said && !row.said.isReset && (
        <Button small aria-label={t('reminders.reset_of', { place })} onPress={() => onAsk({ what: 'reset', row })}>
          {t('reminders.reset')}
        </Button>
      )}
    </Row>
  )
}

function ResetDialog({ row, onClose }: { row: SettingRow; onClose: () => void }) {
  const t = useText()
  const reset = useWrite(StallPlace, onClose)
  const { chain, step } = row
  return (
    <FormDialog
      title={t('reminders.reset_of', { place: usePlaceName()(row) })}
      action={t('reminders.reset')}
      what={t('reminders.reset.what')}
      write={reset}
      onDo={() => reset.mutate({ path: '/api/stall-settings/reset', body: { chain, step } })}
      onClose={onClose}
    />
  )
}
