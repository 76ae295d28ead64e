import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig } from 'vite'

const spoken = /^(sv|en|ar)-/

/** The components carry their words in thirty languages; the ones nobody here can choose are left out. */
function onlySpokenLanguages(): Plugin {
  return {
    name: 'only-spoken-languages',
    enforce: 'pre',
    load(id) {
      const locale = /\/intl\/(?:.*\/)?([a-z]{2}-[A-Z]{2})\.(?:json|mjs|js)$/.exec(id)?.[1]
      if (!locale || !/react-aria|react-stately|@internationalized/.test(id) || spoken.test(locale)) return null
      return 'export default {}'
    },
  }
}

export const config = {
  root: import.meta.dirname,
  plugins: [onlySpokenLanguages(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
} satisfies UserConfig

export default config
