import type { Me } from '@kedjan/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from './api.ts'

type Staff = Extract<Me, { kind: 'staff' }>

/** The member of staff who is signed in. Only below the staff frame, which lets nobody else in. */
export function useStaff(): Staff {
  const { data: me } = useSuspenseQuery(meQuery)
  if (me.kind !== 'staff') throw new Error('nobody of the staff is signed in')
  return me
}

export function useMay(permission: string): boolean {
  return useStaff().permissions.includes(permission)
}
