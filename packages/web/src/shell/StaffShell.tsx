import { Outlet } from '@tanstack/react-router'

export function StaffShell() {
  return (
    <main className="main" id="main">
      <Outlet />
    </main>
  )
}
