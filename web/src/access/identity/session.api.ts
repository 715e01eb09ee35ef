import type { LoginAnswer, Me, ProofWay } from '@vung-buoc/server/contract'
import { useMutation } from '@tanstack/react-query'
import { writeApi } from '../../platform/api.ts'
import { sayProblem } from '../../platform/problem.ts'
import { queryClient } from '../../platform/query-client.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { accessTexts as say } from '../access.texts.ts'
import { setMe } from './session.ts'

interface AfterPassword {
  onInside: (me: Me) => void
  /** The password was right; the second factor is still to come. */
  onSecondFactor: (ways: ProofWay[]) => void
}

export function useLogin({ onInside, onSecondFactor }: AfterPassword) {
  return useMutation({
    mutationFn: (body: { userName: string; password: string }) =>
      writeApi<LoginAnswer>({ path: '/login', body }, crypto.randomUUID()),
    onSuccess: (answer) => {
      if ('secondFactor' in answer) onSecondFactor(answer.secondFactor)
      else onInside(answer)
    },
  })
}

export function useLogout() {
  const go = useGo()
  const leave = () => {
    queryClient.clear()
    go('/dang-nhap')
  }
  const mutation = useMutation({
    mutationFn: () => writeApi<unknown>({ path: '/logout' }, crypto.randomUUID()),
    onSuccess: leave,
    onError: (error) => sayDone(sayProblem(error)),
  })
  return { send: () => mutation.mutate() }
}

export function useActAs() {
  const go = useGo()
  const mutation = useMutation({
    mutationFn: (assignmentId: string) =>
      writeApi<Me>({ path: '/me/acting', body: { assignmentId } }, crypto.randomUUID()),
    onSuccess: (me) => {
      setMe(me)
      const { dutyName = '', unitName = '' } = me.acting ?? {}
      sayDone(say('account.switched', { duty: dutyName, unit: unitName }))
      go('/')
    },
    onError: (error) => sayDone(sayProblem(error)),
  })
  return {
    send: (assignmentId: string) => mutation.mutate(assignmentId),
    busyWith: mutation.isPending ? mutation.variables : null,
  }
}
