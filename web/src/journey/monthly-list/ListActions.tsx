import type { ListPage } from '@vung-buoc/server/contract'
import { ConfirmList } from './ConfirmList.tsx'
import { ConfirmRemaining } from './ConfirmRemaining.tsx'
import classes from './ListPage.module.css'
import { can } from './monthly-list.api.ts'
import { RecallList } from './RecallList.tsx'
import { ReturnList } from './ReturnList.tsx'
import { SignList } from './SignList.tsx'
import { SubmitList } from './SubmitList.tsx'

/** What the acting duty can do with the whole list now; nothing when it is somebody else's turn. */
export function ListActions({ list }: { list: ListPage }) {
  const buttons = [
    can(list, 'submit') ? <SubmitList key="submit" list={list} /> : null,
    can(list, 'sign') ? <SignList key="sign" list={list} /> : null,
    can(list, 'confirm') ? <ConfirmList key="confirm" list={list} /> : null,
    can(list, 'decide-line') ? <ConfirmRemaining key="rest" list={list} /> : null,
    can(list, 'recall') ? <RecallList key="recall" list={list} /> : null,
    can(list, 'send-back') ? <ReturnList key="send-back" list={list} act="send-back" /> : null,
    can(list, 'return') ? <ReturnList key="return" list={list} act="return" /> : null,
  ].filter((button) => button !== null)
  if (buttons.length === 0) return null
  return <div className={`${classes.bar} no-print`}>{buttons}</div>
}
