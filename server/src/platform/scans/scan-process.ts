import { serveOrders } from '../spreadsheets/serve-orders.ts'
import { scanPages } from './scan-pages.ts'
import { UnreadableScan } from './scan-problems.ts'

// The program that looks at foreign scans: pages as plain pictures, and what their QR codes say.

await serveOrders(async (bytes) => {
  try {
    return { ok: true, found: { pages: await scanPages(bytes) } }
  } catch (error) {
    // Whatever else a foreign file makes a decoder throw, the file is what is wrong.
    return {
      ok: true,
      found: { problem: error instanceof UnreadableScan ? error.problem : 'damaged' },
    }
  }
})
