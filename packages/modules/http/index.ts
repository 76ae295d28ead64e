export { cutPage, fromCursor, isStorable, toCursor } from './paging.ts'
export { type Asked, type Asking, Refused, type Services, staffOf } from './request.ts'
export { readRoute, writeRoute } from './routes.ts'
export { statusOf } from './status-of.ts'
