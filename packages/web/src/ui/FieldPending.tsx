/** Holds the place of a field whose script is on its way. */
export function FieldPending({ label }: { label: string }) {
  return (
    <div className="field" aria-busy="true">
      <span className="field-name">{label}</span>
      <span className="input" />
    </div>
  )
}
