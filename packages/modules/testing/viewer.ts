/** Somebody who looks, as the rules know them. */
export type Viewer =
  | { readonly kind: 'staff'; readonly organisationId: string; readonly staffId: string; readonly inGroup: boolean }
  | { readonly kind: 'person'; readonly actsFor: readonly string[]; readonly follows: readonly string[] }
  | { readonly kind: 'guest'; readonly subjectId: string; readonly organisationId: string }
  | { readonly kind: 'system' }
  | { readonly kind: 'nobody' }
