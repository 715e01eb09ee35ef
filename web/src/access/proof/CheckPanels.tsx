import type { HouseProof } from '@vung-buoc/server/contract'
import { shortHash, showDate, showMoment } from '../../platform/vietnamese-format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { showCount, showSeconds } from './figures.ts'
import { ProofPanel } from './ProofPanel.tsx'
import classes from './ProofPanel.module.css'
import { proofTexts as say } from './proof.texts.ts'

type Check = HouseProof['check']

/** The whole chain of the audit, recomputed each night. */
export function CheckPanel({ check }: { check: Check }) {
  const facts: [string, string][] =
    check === null
      ? []
      : [
          [say('check.at'), showMoment(check.at)],
          [say('check.sealed'), showCount(check.sealed)],
          [say('check.unsealed'), showCount(check.unsealed)],
          [say('check.heads'), showCount(check.heads)],
          [say('check.took'), showSeconds(check.tookMs)],
        ]
  return (
    <ProofPanel
      title={say('check.title')}
      says={say('check.says')}
      wrong={check?.wrong ?? null}
      none={say('check.none')}
      facts={facts}
      command="npm run -s vb -- audit verify"
    >
      {check !== null && check.wrong > 0 ? <Notice tone="late">{say('check.bad')}</Notice> : null}
    </ProofPanel>
  )
}

/** Short enough to be copied by hand, long enough that nobody finds another for it by chance. */
export function HeadPanel({ head }: { head: NonNullable<Check>['head'] }) {
  const long = (text: string) => <span className={classes.hash}>{text}</span>
  return (
    <ProofPanel
      title={say('head.title')}
      says={say('head.says')}
      wrong={head === null ? null : 0}
      none={say('head.none')}
      good={say('head.signed')}
      facts={
        head === null
          ? []
          : [
              [say('head.day'), showDate(head.day)],
              [say('head.hash'), long(shortHash(head.hash))],
              [say('head.signature'), long(shortHash(head.signature))],
            ]
      }
      command="npm run -s vb -- audit head --out THƯ-MỤC"
    />
  )
}
