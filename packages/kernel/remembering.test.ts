import { expect, test } from 'vitest'
import { remembering } from './remembering.ts'

test('an answer is worked out once, also when it is that there is none', () => {
  const asked: string[] = []
  const lengthOf = remembering(10, (word: string) => {
    asked.push(word)
    return word === '' ? undefined : word.length
  })
  expect([lengthOf('kedja'), lengthOf('kedja'), lengthOf(''), lengthOf('')]).toEqual([5, 5, undefined, undefined])
  expect(asked).toEqual(['kedja', ''])
})

test('after so many different questions everything is forgotten', () => {
  const asked: number[] = []
  const half = remembering(2, (number: number) => {
    asked.push(number)
    return number / 2
  })
  for (const number of [1, 2, 1, 3, 1]) half(number)
  expect(asked).toEqual([1, 2, 3, 1])
})
