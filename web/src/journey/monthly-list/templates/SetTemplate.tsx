import { FileButton } from '@mantine/core'
import type { PaperTemplate } from '@vung-buoc/server/contract'
import { reasonsOf } from '../../../platform/problem.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { templateTexts as say } from './templates.texts.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file takes the place of the template, or all that is wrong with it is shown. */
export function SetTemplate({ template: { kind, name } }: { template: PaperTemplate }) {
  const write = useWrite(() => sayDone(say('done')))
  const take = (file: File | null) => {
    if (file !== null) write.send({ path: `/paper-templates/${kind}`, file })
  }
  const reasons = reasonsOf(write.problem)
  return (
    <>
      <FileButton onChange={take} accept={`.docx,${DOCX}`}>
        {(props) => (
          <BusyButton {...props} mb="sm" busy={write.busy} aria-label={say('set-of', { name })}>
            {say('set')}
          </BusyButton>
        )}
      </FileButton>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
      {reasons.length > 0 ? (
        <Notice tone="late" title={say('to-mend')}>
          <ul>
            {reasons.map(({ code, subject, says }) => (
              <li key={`${code} ${subject}`}>{says}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}
