import { Outlet } from '@tanstack/react-router'
import { useKeptFocus } from '../ui/kept-focus.ts'

/** Round every page. */
export function Root() {
  useKeptFocus()
  return <Outlet />
}
