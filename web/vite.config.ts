import react from '@vitejs/plugin-react'
import presetMantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'

/** The contract is shapes and tables: a module of it that nothing is taken from is left out. */
const isContract = (id: string) => id.includes('/server/src/')

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
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !isContract(id) } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8610' } },
})
