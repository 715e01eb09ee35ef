import type { ListPage } from '@vung-buoc/server/contract'
import { IconCheck } from '@tabler/icons-react'
import { showDate } from '../../platform/vietnamese-format.ts'
import classes from './ListSteps.module.css'
import { listTexts as say } from './monthly-list.texts.ts'

const STEPS = ['draft', 'sign', 'confirm', 'hand-over', 'receive'] as const
type Step = (typeof STEPS)[number]

const AT: Record<ListPage['state'], number> = {
  draft: 0,
  'awaiting-signature': 1,
  submitted: 2,
  confirmed: 3,
  'handed-over': 4,
  received: 5,
}

/** Where the list is on its way to the bank, with the due date of each leg. */
export function ListSteps({ list }: { list: ListPage }) {
  const now = AT[list.state]
  const dues: Partial<Record<Step, string | null>> = {
    sign: list.draftDue,
    confirm: list.confirmDue,
    'hand-over': list.handOverDue,
  }
  return (
    <ol className={classes.steps} aria-label={say('steps.label')}>
      {STEPS.map((step, index) => {
        const due = dues[step]
        return (
          <li
            key={step}
            className={classes.step}
            data-at={standing(index, now)}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className={classes.dot} aria-hidden>
              {index < now ? <IconCheck size={14} stroke={3} /> : index + 1}
            </span>
            <span className={classes.words}>
              <span>{say(`steps.${step}`)}</span>
              {due === undefined || due === null ? null : (
                <span className={classes.due}>{say('steps.until', { date: showDate(due) })}</span>
              )}
              {index === now ? (
                <span className="only-screen-reader">{say('steps.now')}</span>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function standing(index: number, now: number): 'done' | 'now' | 'later' {
  if (index === now) return 'now'
  return index < now ? 'done' : 'later'
}
