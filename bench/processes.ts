import { readdir, readFile } from 'node:fs/promises'

/** Ids of the children of a process whose command line holds a word; empty where there is no /proc. */
export async function childrenOf(parent: number, word: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => [])
  const pids = names.map(Number).filter((pid) => Number.isInteger(pid))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
      const isChild = / [A-Z] (\d+) /.exec(await read('stat'))?.[1] === String(parent)
      return isChild && (await read('cmdline')).includes(word) ? [pid] : []
    }),
  )
  return found.flat()
}
