import type { FastifyInstance } from 'fastify'
import net from 'node:net'
import { complaint, type ConfigError } from '../config.ts'

/** A port to open, and the setting that named it. */
export interface Port {
  setting: 'PORT' | 'ADMIN_PORT'
  port: number
  host: string
}

function complaintOf(error: unknown, at: Port): ConfigError | null {
  switch ((error as NodeJS.ErrnoException).code ?? '') {
    case 'EADDRINUSE':
      return complaint(at.setting, String(at.port), 'cổng này đang có chương trình khác dùng')
    case 'EACCES':
      return complaint(at.setting, String(at.port), 'không có quyền mở cổng này')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return complaint('HOST', at.host, 'máy này không có địa chỉ đó')
    default:
      return null
  }
}

/** Opens and closes the port at once: better to know before the long work than after it. */
export async function tryPort(at: Port): Promise<void> {
  const probe = net.createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(at.port, at.host, resolve)
    })
  } catch (error) {
    throw complaintOf(error, at) ?? error
  }
  await new Promise((resolve) => probe.close(resolve))
}

export async function listen(server: FastifyInstance, at: Port): Promise<string> {
  try {
    return await server.listen({ port: at.port, host: at.host })
  } catch (error) {
    throw complaintOf(error, at) ?? error
  }
}
