import { Button } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { accessTexts as say } from '../access.texts.ts'
import classes from './PrivacyCurtain.module.css'
import { hidesWhenLeft, isHidden, setHidden, useHidden } from './privacy.ts'

/** Esc belongs first to what is open on top: a dialog, a menu, a list of choices. */
const ON_TOP = '[role="dialog"], [role="menu"], [role="listbox"]'

let somethingWasOnTop = false

/** Looked at before anyone else hears the key: by the time it comes to us a dialog may be gone. */
function lookFirst(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  somethingWasOnTop = [...document.querySelectorAll(ON_TOP)].some((one) => one.checkVisibility())
}

// At once, not on mounting: every dialog of the page mounts with a listener of its own.
window.addEventListener('keydown', lookFirst, true)

function onKey(event: KeyboardEvent): void {
  const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
  if (event.key !== 'Escape' || event.defaultPrevented || modified || somethingWasOnTop) return
  setHidden(!isHidden())
}

function onLeave(): void {
  if (hidesWhenLeft()) setHidden(true)
}

/** One key for whoever looks over the shoulder: the whole page is veiled, so no field is forgotten. */
export function PrivacyCurtain() {
  const hidden = useHidden()
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    window.addEventListener('blur', onLeave)
    return () => {
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('blur', onLeave)
    }
  }, [])
  if (!hidden) return null
  return (
    <output className={`${classes.banner} no-print`}>
      <IconEyeOff size={18} aria-hidden />
      <strong>{say('privacy.hidden')}</strong>
      <Button size="compact-sm" variant="white" onClick={() => setHidden(false)}>
        {say('privacy.show')}
      </Button>
    </output>
  )
}
