import { describeConfig } from '../describe-config.ts'
import { say, withConfig } from './with-config.ts'

export async function configPrint(): Promise<number> {
  return await withConfig((config) => {
    for (const line of describeConfig(config)) say(line)
    return Promise.resolve(0)
  })
}
