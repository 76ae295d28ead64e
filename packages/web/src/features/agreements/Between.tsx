import { Arrow, Own } from '../../ui/written.tsx'
import type { Flow } from './api.ts'

/** Who tells whom. */
export function Between({ flow: { holderName, recipientName } }: { flow: Flow }) {
  return (
    <>
      <Own>{holderName}</Own> <Arrow /> <Own>{recipientName}</Own>
    </>
  )
}
