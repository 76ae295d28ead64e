import { Loading } from '../ui/states.tsx'

export function PagePending() {
  return (
    <div className="main">
      <Loading rows={6} />
    </div>
  )
}
