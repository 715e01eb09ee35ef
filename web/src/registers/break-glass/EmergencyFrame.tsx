import type { EmergencyCase } from '@vung-buoc/server/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { breakGlassTexts as say } from './break-glass.texts.ts'
import classes from './EmergencyFrame.module.css'

const SECOND = 1_000
const LIST = '/mo-khan-cap'

const clockOf = (seconds: number): string => {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
}

/** Seconds that are left, counted down on the screen; the server shuts the record by itself. */
function useSecondsLeft(given: number, onOver: () => void): number {
  const [left, setLeft] = useState(given)
  useEffect(() => {
    const end = performance.now() + given * SECOND
    const timer = setInterval(() => {
      const now = Math.max(0, Math.round((end - performance.now()) / SECOND))
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      onOver()
    }, SECOND)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one countdown for what the server said
  }, [given])
  return left
}

/** The red frame around every screen of a record that was opened in an emergency. */
export function EmergencyFrame({
  opened,
  children,
}: {
  opened: EmergencyCase
  children: ReactNode
}) {
  const go = useGo()
  const left = useSecondsLeft(opened.secondsLeft, () => go(LIST))
  const write = useWrite(() => {
    sayDone(say('case.closed'))
    go(LIST)
  })
  const { id, expiresAt } = opened.opening
  return (
    <section className={classes.frame} aria-label={say('case.frame')}>
      <div className={classes.bar}>
        <div>
          <strong>{say('case.frame')}</strong>
          <div role="timer">
            {say('case.left', { time: clockOf(left), at: showMoment(expiresAt) })}
          </div>
        </div>
        <BusyButton
          variant="white"
          color="dark"
          busy={write.busy}
          onClick={() => write.send({ path: `/break-glass/${id}/close` })}
        >
          {say('case.close')}
        </BusyButton>
      </div>
      <div className={classes.inside}>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        {children}
      </div>
    </section>
  )
}
