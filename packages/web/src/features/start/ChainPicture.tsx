/** The idea in one picture: one household passes from hand to hand, and nothing falls between. Decoration only. */
export function ChainPicture() {
  return (
    <svg className="chain-picture" viewBox="0 0 360 190" aria-hidden="true">
      {[24, 60, 96, 132, 168].map((y) => (
        <path key={y} className="chain-picture-lane" d={`M8 ${y}H352`} />
      ))}
      <path
        className="chain-picture-tie"
        d="M98 24C112 24 102 60 116 60M186 60C200 60 190 96 204 96M250 96C264 96 254 132 268 132M186 60C206 60 184 168 204 168"
      />
      <rect className="chain-picture-done" x="16" y="16" width="82" height="16" rx="8" />
      <rect className="chain-picture-now" x="116" y="52" width="70" height="16" rx="8" />
      <rect className="chain-picture-later" x="204" y="88" width="46" height="16" rx="8" />
      <rect className="chain-picture-later" x="268" y="124" width="72" height="16" rx="8" />
      <rect className="chain-picture-ready" x="204" y="160" width="60" height="16" rx="8" />
      <path className="chain-picture-today" d="M152 8V182" />
    </svg>
  )
}
