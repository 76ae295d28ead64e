import { Outlet } from '@tanstack/react-router'

export function OwnShell() {
  return (
    <main className="main" id="main">
      <Outlet />
    </main>
  )
}
