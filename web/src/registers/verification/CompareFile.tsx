import { FileButton, Button } from '@mantine/core'
import { useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { hashFile } from './hash-file.ts'
import { verificationTexts as say } from './verification.texts.ts'

type Answer = 'same' | 'other' | 'cannot' | 'working' | null

/** Is this the very file that was issued? The file stays on the visitor's machine. */
export function CompareFile({ files }: { files: readonly string[] }) {
  const [answer, setAnswer] = useState<Answer>(null)
  if (files.length === 0) return <Notice>{say('compare.none')}</Notice>
  const compare = async (file: File | null) => {
    if (file === null) return
    setAnswer('working')
    const hash = await hashFile(file)
    if (hash === null) setAnswer('cannot')
    else setAnswer(files.includes(hash) ? 'same' : 'other')
  }
  return (
    <Panel title={say('compare.title')}>
      <p>{say('compare.lead')}</p>
      <FileButton
        onChange={(file) => void compare(file)}
        inputProps={{ 'aria-label': say('compare.choose') }}
      >
        {(props) => (
          <Button {...props} variant="default">
            {say('compare.choose')}
          </Button>
        )}
      </FileButton>
      <div aria-live="polite">
        {answer === null ? null : (
          <Notice tone={answer === 'same' ? 'good' : answer === 'other' ? 'late' : 'calm'}>
            {say(`compare.${answer}`)}
          </Notice>
        )}
      </div>
    </Panel>
  )
}
