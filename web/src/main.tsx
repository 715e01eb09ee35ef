import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './platform/base.css'
import { neverEval } from '@vung-buoc/server/contract'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { styleNonce } from './platform/theme.ts'

neverEval()

// The scroll lock behind dialogs writes a <style> of its own and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
