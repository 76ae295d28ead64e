import { Own } from '../../ui/written.tsx'
import type { Flow } from './api.ts'

/** Who tells whom; the arrow turns with the direction of reading. */
export function Between({ flow: { holderName, recipientName } }: { flow: Flow }) {
  return (
    <>
      <Own>{holderName}</Own> <span className="arrow">→</span> <Own>{recipientName}</Own>
    </>
  )
}
