export { cutPage, fromCursor, toCursor } from './paging.ts'
export { type Asked, type Asking, Refused, type Services } from './request.ts'
export { readRoute, writeRoute } from './routes.ts'
