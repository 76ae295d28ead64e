/** A time on the wall, read from the left whatever stands around it. */
export function Clock({ value }: { value: string }) {
  return (
    <bdi dir="ltr">
      <time dateTime={value}>{value}</time>
    </bdi>
  )
}

/** From one time to another. */
export function Between({ from, to }: { from: string; to: string }) {
  return (
    <bdi dir="ltr" className="visit-between">
      {from}–{to}
    </bdi>
  )
}
