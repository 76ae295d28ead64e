import { expect, test } from 'vitest'
import { readOpenShop } from './read.ts'

test('jobs, machines and a row a job are read, whatever the spaces and empty lines', () => {
  expect(readOpenShop('2 3\n 1  2 3\r\n\n4\t5 0\n\n')).toEqual({
    ok: true,
    value: {
      times: [
        [1, 2, 3],
        [4, 5, 0],
      ],
    },
  })
})

test.each([
  ['', { reason: 'empty' }],
  [' \n\n', { reason: 'empty' }],
  ['4', { reason: 'not_a_size', line: 1 }],
  ['0 4\n', { reason: 'not_a_size', line: 1 }],
  ['2 2 2\n1 1\n1 1', { reason: 'not_a_size', line: 1 }],
  ['\ntwo 2\n1 1\n1 1', { reason: 'not_a_size', line: 2 }],
  ['-2 2\n1 1', { reason: 'not_a_size', line: 1 }],
  ['2 2\n1 1\n1 x', { reason: 'not_a_time', line: 3, text: 'x' }],
  ['2 2\n1 -1\n1 1', { reason: 'not_a_time', line: 2, text: '-1' }],
  ['2 2\n1 1.5\n1 1', { reason: 'not_a_time', line: 2, text: '1.5' }],
  ['2 2\n1 1e3\n1 1', { reason: 'not_a_time', line: 2, text: '1e3' }],
  ['2 2\n1 9999999999\n1 1', { reason: 'not_a_time', line: 2, text: '9999999999' }],
  ['2 2\n1 1\n1', { reason: 'wrong_number_of_times', line: 3, found: 1, expected: 2 }],
  ['2 2\n1 1 1\n1 1', { reason: 'wrong_number_of_times', line: 2, found: 3, expected: 2 }],
  ['3 2\n1 1\n1 1\n', { reason: 'rows_missing', line: 3, found: 2, expected: 3 }],
  ['2 2\n1 1\n1 1\n\n1 1', { reason: 'rows_too_many', line: 5, expected: 2 }],
  ['1000 1000\n', { reason: 'too_large', line: 1 }],
  ['1 1\n100001', { reason: 'too_large', line: 2 }],
])('%j is refused with its line', (text, refusal) => {
  expect(readOpenShop(text)).toEqual({ ok: false, refusal })
})
