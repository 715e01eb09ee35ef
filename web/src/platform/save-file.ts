import { API } from './api.ts'

/** Saves a file of the API as a click on a link to it would. */
export function saveFile(path: string): void {
  const link = document.createElement('a')
  link.href = `${API}${path}`
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
