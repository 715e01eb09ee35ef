import react from '@vitejs/plugin-react'
import presetMantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'

/** Contract and rules are values without effects: what nothing is taken from is left out. */
const isPure = (id: string) => id.includes('/server/src/') || id.includes('/law/src/')

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  css: { postcss: { plugins: [presetMantine()] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600, // kB; the libraries come once and stay in the browser
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !isPure(id) } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8610' } },
})
