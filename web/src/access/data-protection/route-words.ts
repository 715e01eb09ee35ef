import { auditTexts } from '../audit/audit.texts.ts'
import { protectionTexts as say } from './data-protection.texts.ts'

/** What was opened, in words; an address without words stays itself. */
export const routeWords = (route: string): string => {
  const code = codeOf(route)
  const words = say.code('route', code)
  return words === code ? route : words
}

const codeOf = (route: string): string => route.replace(/^\//, '').replaceAll(/[^\w-]+/g, '-')

/** What was tried: a write in the words of the diary, a reading in those of this desk. */
export function triedWords(action: string): string {
  const [method = '', route = ''] = action.split(' ')
  return method === 'GET' ? routeWords(route) : auditTexts.code('action', action)
}
