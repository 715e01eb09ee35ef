import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentProps, MouseEvent } from 'react'

type BusyButtonProps = Omit<ButtonProps, 'loading' | 'disabled'> &
  Omit<ComponentProps<'button'>, keyof ButtonProps> & {
    /** Its act is under way: it shows so and does nothing, but stays in reach of the keyboard. */
    busy: boolean
  }

/** The button of an act that takes a moment. */
export function BusyButton({ busy, ...rest }: BusyButtonProps) {
  return <Button {...rest} component={ReachableButton} loading={busy} aria-busy={busy} />
}

/** A disabled button lets the focus fall on nothing: the next key of the officer would be lost. */
function ReachableButton({ disabled, onClick, type, ...rest }: ComponentProps<'button'>) {
  const press = disabled === true ? ignore : onClick
  const kind = type ?? 'button'
  return <button {...rest} type={kind} aria-disabled={disabled} onClick={press} />
}

const ignore = (event: MouseEvent): void => event.preventDefault()
