import type { Sandbox } from '@kedjan/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { Nothing } from '../../api/client.ts'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { sandboxQuery } from './api.ts'
import { WhatHappened } from './WhatHappened.tsx'

const Playing = z.object({ playing: z.boolean() })
const steps = [
  { days: 1, key: 'session.play_day' },
  { days: 7, key: 'session.play_week' },
  { days: 30, key: 'session.play_month' },
] as const

/** Which day it is in the practice country, and the way to the next one. */
export function ClockPill() {
  const t = useText()
  const format = useFormat()
  const sandbox = useSandboxClock()
  const toast = useToast()
  const play = useWrite(Playing)
  const stop = useWrite(Nothing)
  useEffect(() => {
    if (play.error) toast(<ErrorText error={play.error} />, 'bad')
  }, [play.error, toast])
  if (!sandbox) return null
  const { today, playing } = sandbox
  return (
    <section className="clock" aria-label={t('session.clock')}>
      <span className="clock-day">
        <span className="clock-mark">{t('session.practice_country')}</span>
        <time dateTime={playing?.at ?? today}>{format.day(playing?.at ?? today, 'clock')}</time>
      </span>
      {playing ? (
        <span className="clock-buttons">
          <progress max={100} value={shareOf(playing)} aria-label={t('session.playing')} />
          <Button small onPress={() => stop.mutate({ path: '/api/sandbox/stop', body: {} })}>
            {t('session.stop')}
          </Button>
        </span>
      ) : (
        <span className="clock-buttons">
          {steps.map(({ days, key }) => (
            <Button
              key={days}
              small
              isDisabled={play.isPending}
              onPress={() => play.mutate({ path: '/api/sandbox/play', body: { days } })}
            >
              {t(key)}
            </Button>
          ))}
        </span>
      )}
    </section>
  )
}

/** Follows the clock while it runs: with each day the page is read again, and at the end what happened is told. */
function useSandboxClock(): Sandbox | undefined {
  const client = useQueryClient()
  const toast = useToast()
  const wasPlaying = useRef(false)
  const { data } = useQuery({ ...sandboxQuery, refetchInterval: (query) => (query.state.data?.playing ? 700 : 20_000) })
  const day = data?.playing?.at
  useEffect(() => {
    if (day) void client.invalidateQueries({ predicate: isNotTheClock }, { cancelRefetch: false })
  }, [day, client])
  useEffect(() => {
    if (!data) return
    if (wasPlaying.current && !data.playing) {
      void client.invalidateQueries()
      if (data.lastPlay) toast(<WhatHappened play={data.lastPlay} />, 'now')
    }
    wasPlaying.current = data.playing !== null
  }, [data, client, toast])
  return data
}

function isNotTheClock({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== sandboxQuery.queryKey[0]
}

function shareOf({ from, at, to }: { from: string; at: string; to: string }): number {
  const whole = Date.parse(to) - Date.parse(from)
  return whole <= 0 ? 100 : ((Date.parse(at) - Date.parse(from)) / whole) * 100
}
