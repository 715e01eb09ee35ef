import type { ListPage } from '@vung-buoc/server/contract'
import { useMay } from '../../access/identity/session.ts'
import { Empty } from '../../ui/Empty.tsx'
import { can } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

/** Why no line is seen: nobody yet, nobody this month, or a list that is with the police. */
export function NoLines({ list }: { list: ListPage }) {
  const may = useMay()
  if (can(list, 'edit-lines'))
    return <Empty title={say('line.none')} says={say('line.none-says')} />
  if (list.state !== 'draft') {
    return <Empty title={say(list.nothingToReport ? 'line.nothing' : 'line.none')} />
  }
  const isPolice = may('monthly-list.draft') || may('monthly-list.sign')
  const cameBack = list.returned || list.returns.length > 0 || list.versions.length > 0
  return <Empty title={say(!isPolice && cameBack ? 'line.with-police' : 'line.none')} />
}
