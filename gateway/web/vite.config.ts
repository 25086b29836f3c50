import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mockNetwork } from './build/mock-network'
import { precompress } from './build/precompress'

const gateway = process.env.GATEWAY_URL ?? 'http://localhost:8080'
const proxied = ['/api', '/auth', '/login', '/logout', '/oauth2']

export default defineConfig(({ mode }) => ({
  plugins: [react(), precompress(), mode === 'mock' ? mockNetwork() : null],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The gateway puts a fresh nonce into every page in place of this word.
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    proxy: mode === 'mock' ? {} : Object.fromEntries(proxied.map((path) => [path, { target: gateway, xfwd: true }])),
  },
  build: {
    // light-dark() is left as written: browsers older than 2024 are not served.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    target: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    license: true,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
    // Beside the reports of Surefire, so that ./verify counts these tests too.
    reporters: ['default', ['junit', { outputFile: '../target/web-reports/TEST-web.xml' }]],
  },
}))
