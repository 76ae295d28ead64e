import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Props extends Omit<AriaButtonProps, 'className' | 'children' | 'isPending'> {
  look?: ButtonLook
  /** While a write is under way: the button stays focusable and says so. */
  busy?: boolean
  small?: boolean
  children: ReactNode
}

/** The class of a link that looks like a button. */
export function buttonClass(look: ButtonLook = 'secondary'): string {
  return `button button-${look}`
}

export function Button({ look = 'secondary', busy = false, small = false, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} isPending={busy} className={`${buttonClass(look)}${small ? ' button-small' : ''}`}>
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </AriaButton>
  )
}
