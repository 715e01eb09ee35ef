import type { ListPage } from '@vung-buoc/server/contract'
import { AppLink } from '../../ui/AppLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

/** A file that is still being settled: its rows are in no list until they are taken over. */
export function OpenImportNotice({ list }: { list: ListPage }) {
  if (list.openImport === null || list.state !== 'draft') return null
  const { id, rows } = list.openImport
  return (
    <Notice tone="soon" title={say('open-import.title', { n: rows })}>
      {say('open-import.says')}{' '}
      <AppLink href={`/danh-sach/${list.id}/nhap/${id}`}>{say('open-import.go')}</AppLink>
    </Notice>
  )
}
