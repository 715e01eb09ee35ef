import { useEffect } from 'react'
import { LinkButton } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { accessTexts as say } from '../access.texts.ts'

export function NotFoundPage() {
  useEffect(() => {
    document.title = `${say('not-found.title')} · ${say('product')}`
  }, [])
  return (
    <main>
      <Empty heading={1} title={say('not-found.title')} says={say('not-found.says')}>
        <LinkButton href="/">{say('not-found.home')}</LinkButton>
      </Empty>
    </main>
  )
}
