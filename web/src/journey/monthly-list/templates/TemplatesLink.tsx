import { Menu } from '@mantine/core'
import { useMay } from '../../../access/identity/session.ts'
import { useGo } from '../../../ui/AppLink.tsx'
import { templateTexts as say } from './templates.texts.ts'

/** The way from printing to the templates behind it. */
export function TemplatesLink() {
  const may = useMay()
  const go = useGo()
  if (!may('paper-template.read')) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={() => go('/mau-van-ban')}>{say('link')}</Menu.Item>
    </>
  )
}
