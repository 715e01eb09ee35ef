import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { sayProblem } from '../../platform/problem.ts'
import { Empty } from '../../ui/Empty.tsx'
import { accessTexts as say } from '../access.texts.ts'
import { useLogout } from '../identity/session.api.ts'

/** For an officer whose last duty has ended: nothing to do here but to leave. */
export function NoDuty({ problem }: { problem: unknown }) {
  const logout = useLogout()
  useEffect(() => {
    document.title = `${say('desk.no-duty')} · ${say('product')}`
  }, [])
  return (
    <Empty heading={1} title={say('desk.no-duty')} says={sayProblem(problem)}>
      <Button onClick={logout.send}>{say('logout')}</Button>
    </Empty>
  )
}
