import { prepareDataDir } from '../data-dir.ts'
import { fingerprintOf } from '../platform/signing/signing.ts'
import { loadSigner } from '../signing-key.ts'
import { say, withConfig } from './with-config.ts'

/** Needs no database: the key lies beside the data. */
export async function packageKey(): Promise<number> {
  return await withConfig((config) => {
    prepareDataDir(config)
    const { instanceId, publicKey } = loadSigner(config.dataDir)
    say(`Bản cài đặt       ${instanceId}`)
    say(`Khóa công khai    ${publicKey}`)
    say(`Dấu vân tay       ${fingerprintOf(publicKey)}`)
    return Promise.resolve(0)
  })
}
