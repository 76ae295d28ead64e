import { Language } from '@kedjan/contract'
import { useState } from 'react'
import { useFormat, useLanguage, useText } from '../../texts/LanguageProvider.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Card, Row } from '../../ui/layout.tsx'
import { Select } from '../../ui/Select.tsx'
import './documents.css'

interface Paper {
  /** The address without a language. */
  path: string
  name: string
}

interface Props {
  papers: readonly Paper[]
  /** The languages that the person speaks, the mother tongue first. */
  spoken: readonly string[]
}

/** Papers that are made here: the plan, letters, invitations, each in the language that the person reads. */
export function MadePapers({ papers, spoken }: Props) {
  const t = useText()
  const format = useFormat()
  const { language } = useLanguage()
  const read = Language.options.find((code) => spoken.includes(code)) ?? language
  const [chosen, setChosen] = useState<Language>(read)
  return (
    <Card title={t('documents.made')}>
      <p>{t('documents.made_text')}</p>
      <Select
        label={t('documents.in_language')}
        options={Language.options.map((id) => ({ id, name: format.language(id) }))}
        value={chosen}
        onChange={setChosen}
      />
      <Row gap="s">
        {papers.map(({ path, name }) => (
          <a key={path} className={buttonClass()} href={`${path}?language=${chosen}`} download>
            {name}
          </a>
        ))}
      </Row>
    </Card>
  )
}
