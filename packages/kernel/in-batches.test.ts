import { expect, test } from 'vitest'
import { inBatches } from './in-batches.ts'

function recorder() {
  const batches: string[][] = []
  const gates: (() => void)[] = []
  const ask = inBatches<string, string>(async (asked) => {
    batches.push([...asked])
    await new Promise<void>((open) => gates.push(open))
    return asked.map((each) => each.toUpperCase())
  })
  return { batches, open: () => gates.shift()?.(), ask }
}

test('who asks alone is answered at once, and who asks meanwhile is answered together, each in its place', async () => {
  const { batches, open, ask } = recorder()
  const first = ask('a')
  const others = [ask('b'), ask('c')]
  expect(batches).toEqual([['a']])
  open()
  expect(await first).toBe('A')
  open()
  expect(await Promise.all(others)).toEqual(['B', 'C'])
  expect(batches).toEqual([['a'], ['b', 'c']])
})

test('a failure is told to all who asked together, and to nobody after them', async () => {
  let fails = true
  const ask = inBatches<number, number>(async (asked) => {
    if (fails) throw new Error('the line is cut')
    return asked
  })
  await expect(ask(1)).rejects.toThrow('the line is cut')
  fails = false
  expect(await ask(2)).toBe(2)
})

test('a question without an answer of its own is a fault, not somebody else\u2019s answer', async () => {
  const ask = inBatches<number, number>(async () => [])
  await expect(ask(1)).rejects.toThrow('1 questions got 0 answers')
})
