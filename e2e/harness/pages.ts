import { phone } from './visit.ts'

const staff = 'staff:K1380:1'
const newcomer = { as: 'person:story:1', options: { viewport: phone } }

/** Every kind of page that has an address of its own, and somebody who may open it. */
export const pages = [
  { path: '/' },
  { path: '/work', as: staff },
  { path: '/persons', as: staff },
  { path: '/persons/duplicates', as: 'staff:MIGR:1' },
  { path: '/organisations', as: staff },
  { path: '/organisations/K1380', as: staff },
  { path: '/register', as: 'staff:MIGR:1' },
  { path: '/stall-settings', as: staff },
  { path: '/me', ...newcomer },
  { path: '/me/path', ...newcomer },
  { path: '/me/documents', ...newcomer },
  { path: '/me/information', ...newcomer },
  { path: '/me/family', ...newcomer },
  { path: '/me/notices', ...newcomer },
  { path: '/answer' },
  { path: '/sandbox/post' },
] as const
