import type { AgreementKind } from '@kedjan/contract'

/** What is written about a new agreement; who is invited stands beside it. */
export interface ProposeForm {
  kind: AgreementKind
  title: string
  purpose: string
  targetGroup: string
  source: string
  from: string
  to: string
}

export const emptyForm: ProposeForm = {
  ...{ kind: 'local_agreement', title: '', purpose: '', targetGroup: '' },
  ...{ source: '', from: '', to: '' },
}
