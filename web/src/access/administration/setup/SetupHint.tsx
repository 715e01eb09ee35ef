import { AppLink } from '../../../ui/AppLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { setupTexts as say } from './setup.texts.ts'

/** On the sign-in page, while nobody could sign in. */
export function SetupHint() {
  return (
    <Notice tone="soon" title={say('open')}>
      <AppLink href="/cai-dat-lan-dau">{say('title')}</AppLink>
    </Notice>
  )
}
