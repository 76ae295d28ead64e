import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, it } from 'vitest'
import { openTypesetter } from './typesetter.ts'

const typesetter = openTypesetter()
afterAll(typesetter.stop)

const plan = {
  language: 'sv',
  title: 'Din plan',
  name: 'Amina Exempel',
  lead: 'Planen skrevs ut 24 november 2026.',
  unreviewed: null,
  groups: [
    {
      state: 'now',
      title: 'Nu',
      empty: '',
      steps: [
        {
          name: 'Folkbokföring',
          help: 'Boka en tid. #let x = panic("no") */ $',
          facts: [{ label: 'Senast', value: '14 december 2026' }],
        },
      ],
    },
    { state: 'later', title: 'Senare', empty: 'Inget just nu.', steps: [] },
  ],
  contactsTitle: 'Så når du dem',
  contacts: [{ name: 'Skatteverket', reach: '0771-567 567', own: true }],
  page: 'Sida',
  foot: 'Kedjan',
}
const arabic = {
  ...plan,
  language: 'ar',
  title: 'خطتك',
  lead: 'طُبعت الخطة في 24 نوفمبر 2026.',
  groups: [
    {
      state: 'now',
      title: 'الآن',
      empty: '',
      steps: [{ name: 'التسجيل السكاني', help: null, facts: [{ label: 'آخر يوم', value: '14 ديسمبر 2026' }] }],
    },
  ],
}

async function read(bytes: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  const info = (await document.getMetadata()).info as { Language: string; Title: string }
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  return {
    text: text.replace(/\s+/g, ' '),
    ...{ language: info.Language, title: info.Title, mark: await document.getMarkInfo() },
    structure: JSON.stringify(await page.getStructTree()),
    positions: items.flatMap((item) => ('str' in item ? [{ str: item.str, x: item.transform[4] as number }] : [])),
  }
}

describe('a plan on paper', () => {
  it('is a tagged PDF with title, language, headings and lists, and holds the words as they are', async () => {
    const bytes = await typesetter.typeset({ template: 'plan', data: plan })
    const found = await read(bytes)
    expect(found).toMatchObject({ language: 'sv', title: 'Din plan', mark: { Marked: true } })
    for (const role of ['"H1"', '"H2"', '"H3"', '"P"', '"L"', '"LI"']) expect(found.structure).toContain(role)
    expect(bytes.toString('latin1')).toContain('/StructTreeRoot')
    expect(bytes.toString('latin1')).toContain('pdfuaid')
    expect(found.text).toContain('Folkbokföring')
    expect(found.text).toContain('Boka en tid. #let x = panic("no") */ $')
    expect(found.text).toContain('Senast 14 december 2026')
    expect(found.text).toContain('Inget just nu.')
    expect(found.text).toContain('0771-567 567')
  })

  it('in Arabic runs from right to left, with whole words and numbers that are not turned round', async () => {
    const found = await read(await typesetter.typeset({ template: 'plan', data: arabic }))
    expect(found).toMatchObject({ language: 'ar', title: 'خطتك' })
    for (const words of ['خطتك', 'ديسمبر', '0771-567 567', '2026']) expect(found.text).toContain(words)
    const at = (word: string) => found.positions.find(({ str }) => str.trim() === word)?.x ?? Number.NaN
    expect(at('خطتك')).toBeGreaterThan(450)
    // The day stands to the right of the month, and the month to the right of the year.
    expect(at('14')).toBeGreaterThan(at('ديسمبر'))
    const years = found.positions.filter(({ str }) => str.includes('2026')).map(({ x }) => x)
    expect(Math.min(...years)).toBeLessThan(at('ديسمبر'))
  })

  it('sets a name in Ge’ez, with a letter for each sign', async () => {
    const bytes = await typesetter.typeset({ template: 'plan', data: { ...plan, name: 'ፊልሞን ግርማይ' } })
    expect((await read(bytes)).text).toContain('ፊልሞን')
    expect(bytes.toString('latin1')).toContain('NotoSansEthiopic')
  })

  it('is the same bytes for the same words, also by another program', async () => {
    const other = openTypesetter()
    const wish = { template: 'plan', data: arabic } as const
    const [one, two, three] = [
      await typesetter.typeset(wish),
      await typesetter.typeset(wish),
      await other.typeset(wish).finally(other.stop),
    ]
    expect(one.equals(two) && one.equals(three)).toBe(true)
  })
})

describe('an invitation on paper', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2" fill="#fff"/><path d="M0 0h1v1h-1z"/></svg>'
  const invitation = {
    ...{ language: 'sv', sender: 'Skatteverket', source: null, sourceLabel: 'Grund:', date: '24 november 2026' },
    ...{ title: 'Välkommen', greeting: 'Hej', paragraphs: [], facts: [], unreviewed: null },
    ...{ contactsTitle: 'Så når du dem', contacts: [], page: 'Sida', foot: 'Kedjan' },
    book: { title: 'Boka', how: 'Skriv adressen.', alt: 'Ruta för kameran', address: 'https://kedjan.example', svg },
  }

  it('says in words what its picture is, and the address that the picture holds', async () => {
    const { text, structure } = await read(await typesetter.typeset({ template: 'letter', data: invitation }))
    expect(text).toContain('https://kedjan.example')
    expect(structure).toContain('"alt":"Ruta för kameran"')
  })

  it('has neither where nothing can be booked', async () => {
    const data = { ...invitation, book: null }
    const { structure } = await read(await typesetter.typeset({ template: 'letter', data }))
    expect(structure).not.toContain('"alt"')
  })
})

describe('the program that sets', () => {
  it('tells that it could not, without a word of what it was given, and goes on', async () => {
    const broken = typesetter.typeset({ template: 'plan', data: { title: 'Zqhemligt' } })
    await expect(broken).rejects.toThrow('the template plan could not be set')
    await expect(typesetter.typeset({ template: 'plan', data: plan })).resolves.toBeInstanceOf(Buffer)
  })

  it('is ended when it takes too long, and another begins', async () => {
    const impatient = openTypesetter({ milliseconds: 1, idle: 1000 })
    await expect(impatient.typeset({ template: 'plan', data: plan })).rejects.toThrow('the typesetting program ended')
    await impatient.stop()
  })

  it('is ended when nobody needs it, and begun again when somebody does', async () => {
    const brief = openTypesetter({ milliseconds: 20_000, idle: 1 })
    await brief.typeset({ template: 'plan', data: plan })
    await new Promise((resolve) => setImmediate(resolve))
    await expect(brief.typeset({ template: 'plan', data: plan })).resolves.toBeInstanceOf(Buffer)
    await brief.stop()
  })

  it('is asked nothing more when the server stops', async () => {
    const stopped = openTypesetter()
    await stopped.stop()
    await expect(stopped.typeset({ template: 'plan', data: plan })).rejects.toThrow('the server is stopping')
  })
})
