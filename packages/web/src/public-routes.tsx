import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './frames.tsx'

// What stands open to everybody, below the root and in no frame.
export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/StartPage.tsx'), 'StartPage'),
})

export const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/answer',
  component: lazyRouteComponent(() => import('./pages/AnswerPage.tsx'), 'AnswerPage'),
})

export const postRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sandbox/post',
  component: lazyRouteComponent(() => import('./pages/PostPage.tsx'), 'PostPage'),
})
