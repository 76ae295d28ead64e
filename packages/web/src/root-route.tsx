import { createRootRoute } from '@tanstack/react-router'
import { NotFound } from './shell/NotFound.tsx'
import { Root } from './shell/Root.tsx'

/** What stands round every page. */
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound })
