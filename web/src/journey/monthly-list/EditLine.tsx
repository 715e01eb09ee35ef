import type { ListLine } from '@vung-buoc/server/contract'
import { useEffect, useRef } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { sayDone } from '../../ui/say-done.ts'
import { entryOf } from './line-entry.ts'
import { LineForm } from './LineForm.tsx'
import { linePath } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

interface EditLineProps {
  listId: string
  line: ListLine
  onClose: () => void
}

/** A line edited in its place; what was typed stays when somebody else was quicker. */
export function EditLine({ listId, line, onClose }: EditLineProps) {
  const place = useRef<HTMLDivElement>(null)
  const name = line.fullName
  const leave = () => {
    onClose()
    document.querySelector<HTMLElement>(`tr[data-line="${line.id}"] button`)?.focus()
  }
  const write = useWrite(() => {
    sayDone(say('edit.saved', { name }))
    leave()
  })
  useEffect(() => {
    place.current?.querySelector('select')?.focus()
  }, [])
  return (
    <div ref={place}>
      <LineForm
        title={say('edit.title', { name })}
        start={entryOf(line)}
        doIt={say('edit.save')}
        write={write}
        onClose={leave}
        onSave={(body) =>
          write.send({
            method: 'PUT',
            path: linePath(listId, line.id),
            body,
            ifMatch: line.version,
          })
        }
      />
    </div>
  )
}
