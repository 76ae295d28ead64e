import { type RefObject, useEffect, useState } from 'react'
import { useLanguage } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SpeakIcon } from '../../ui/icons.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { hasVoice, wordsOf } from './speech.ts'

interface Props {
  words: RefObject<HTMLElement | null>
}

/** Reads the page aloud with the browser's own voice, line by line, until it is stopped. */
export function ReadAloud({ words }: Props) {
  const { t, language } = useLanguage()
  const toast = useToast()
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => silence, [])
  if (!('speechSynthesis' in window)) return null
  function speak(): void {
    if (!words.current) return
    if (!hasVoice(language)) {
      toast(t('own.no_voice'), 'wait')
      return
    }
    const lines = wordsOf(words.current).map((line) =>
      Object.assign(new SpeechSynthesisUtterance(line), { lang: language }),
    )
    lines.at(-1)?.addEventListener('end', () => setSpeaking(false))
    for (const line of lines) {
      line.addEventListener('error', () => setSpeaking(false))
      speechSynthesis.speak(line)
    }
    setSpeaking(lines.length > 0)
  }
  function stop(): void {
    silence()
    setSpeaking(false)
  }
  return (
    <div className="own-speak no-print" data-silent>
      <Button onPress={isSpeaking ? stop : speak}>
        <SpeakIcon />
        {t(isSpeaking ? 'own.stop_reading' : 'own.read_aloud')}
      </Button>
    </div>
  )
}

function silence(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
}
