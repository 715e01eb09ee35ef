import { findGrant, isDuty, type ListPage } from '@vung-buoc/server/contract'
import { IconFolder } from '@tabler/icons-react'
import { useMe } from '../../../access/identity/session.ts'
import { LinkButton } from '../../../ui/AppLink.tsx'
import { folderTexts as say } from './folder.texts.ts'

function useMayOpen(): boolean {
  const duty = useMe()?.acting?.duty ?? ''
  return isDuty(duty) && findGrant('folder.read', duty) !== undefined
}

/** A draft has no folder: nothing is there to be signed yet. */
export function FolderLink({ list }: { list: ListPage }) {
  const mayOpen = useMayOpen()
  if (!mayOpen || list.state === 'draft') return null
  return <ToFolder href={`/danh-sach/${list.id}/bia`} />
}

export function HandOverFolderLink({ id }: { id: string }) {
  const mayOpen = useMayOpen()
  return mayOpen ? <ToFolder href={`/chuyen-giao/${id}/bia`} /> : null
}

const ToFolder = ({ href }: { href: string }) => (
  <LinkButton variant="default" href={href} leftSection={<IconFolder size={18} aria-hidden />}>
    {say('open')}
  </LinkButton>
)
