import type { ReactNode } from 'react'

function icon(drawing: ReactNode) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {drawing}
    </svg>
  )
}

export function CalendarIcon() {
  return icon(<path d="M6 5h12a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3zM3 10h18M8 3v4M16 3v4" />)
}

export function PlaceIcon() {
  return icon(
    <>
      <path d="M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11z" />
      <circle cx="12" cy="10" r="2.5" />
    </>,
  )
}

export function OrganisationIcon() {
  return icon(<path d="M4 21V9l8-5 8 5v12M3 21h18M9 21v-6h6v6M9 11h.01M15 11h.01" />)
}

export function InterpreterIcon() {
  return icon(<path d="M4 5h10v8H8l-4 3zM17 9h3v9l-3-2h-6v-1" />)
}

export function BagIcon() {
  return icon(<path d="M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2" />)
}

export function FamilyIcon() {
  return icon(
    <>
      <circle cx="8" cy="7" r="3" />
      <circle cx="17" cy="10" r="2.3" />
      <path d="M2.5 20c.5-4.5 2.8-7 5.5-7s5 2.5 5.5 7M14.5 15c2.6-1.4 6 .3 6.5 5" />
    </>,
  )
}

export function PathIcon() {
  return icon(
    <>
      <circle cx="6" cy="5" r="2.3" />
      <circle cx="6" cy="19" r="2.3" />
      <path d="M6 7.5v9M12 5h9M12 19h9M12 12h7" />
    </>,
  )
}

export function EyeIcon() {
  return icon(
    <>
      <path d="M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>,
  )
}

export function NextIcon() {
  return icon(<path className="icon-turns" d="M4 12h15M13 6l6 6-6 6" />)
}

export function SpeakIcon() {
  return icon(<path d="M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11" />)
}

export function PrintIcon() {
  return icon(<path d="M7 9V3h10v6M7 17H4v-8h16v8h-3M7 14h10v7H7z" />)
}

export function CrossIcon() {
  return icon(<path d="M6 6l12 12M18 6 6 18" />)
}

export function ChevronIcon() {
  return icon(<path d="M6 9l6 6 6-6" />)
}

export function ShieldIcon() {
  return icon(<path d="M12 3l8 3v5.5c0 4.6-3.2 8-8 9.5-4.8-1.5-8-4.9-8-9.5V6zM9 12l2.2 2.2L15.5 10" />)
}

export function DocumentIcon() {
  return icon(<path d="M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7" />)
}

export function CameraIcon() {
  return icon(
    <>
      <path d="M3 8h4l2-3h6l2 3h4v11H3z" />
      <circle cx="12" cy="13" r="3.5" />
    </>,
  )
}
