import { expect, test } from 'vitest'
import { openApiDocument } from './openapi.ts'

interface Described {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, object> }
}

interface Operation {
  readonly summary?: string
  readonly security?: object[]
  readonly 'x-permission'?: string
  readonly responses: Record<string, { content?: Record<string, object> }>
}

const document = (await openApiDocument()) as Described

test('the interface is described as OpenAPI 3.1 with every shape under its own name', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining(['Me', 'PersonPage', 'HandoffPage', 'WorkCounts', 'OwnPage', 'Sandbox', 'Problem']),
  )
})

test('every route says what it is for, who may use it, and that it may refuse', () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(operations.length).toBeGreaterThan(35)
  for (const operation of operations) {
    expect(operation.summary).toBeTruthy()
    expect(Object.keys(operation.responses['4XX']?.content ?? {})).toEqual(['application/problem+json'])
  }
  expect(document.paths['/api/persons/{personId}']?.get).toMatchObject({
    security: [{ session: [] }],
    'x-permission': 'persons.read',
  })
  expect(document.paths['/api/sandbox']?.get?.security).toBeUndefined()
})

test('no page, file or description is part of it', () => {
  expect(
    Object.keys(document.paths).filter((path) => !/^\/api\//.test(path) || /reference|openapi/.test(path)),
  ).toEqual([])
})
