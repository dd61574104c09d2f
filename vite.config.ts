import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { preloadPlugin } from './scripts/preloadPlugin.ts';
import { pagePlugin } from './scripts/pagePlugin.ts';
import { plainImportPlugin } from './scripts/plainImportPlugin.ts';
import { plainSchemaPlugin } from './scripts/plainSchemaPlugin.ts';
import { headPlugin } from './scripts/headPlugin.ts';
import { components } from './scripts/components.mjs';
import { terserPlugin } from './scripts/terserPlugin.ts';
import { COMPUTE_LIMIT, LIMIT } from './tests/limits.ts';
import { isQuick } from './tests/sample.ts';
import { keepEmbedsPlugin } from './scripts/keepEmbeds.ts';
import { workerPlugin } from './scripts/workerPlugin.ts';
import { themePlugin } from './scripts/themePlugin.ts';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Tests in Node that take seconds: `npm test -- --quick` goes without them. */
const SLOW = [
  'tests/{formats,package,picture,scripts,shapes}/**',
  'tests/**/{hostile,members,order,renderStaticEmbed,slide,specimens,unfold}.test.ts',
];

export default defineConfig({
  base: './',
  define: { __SINGLE_FILE__: 'false' },
  plugins: [
    keepEmbedsPlugin(),
    components(),
    themePlugin(),
    preloadPlugin(),
    pagePlugin(),
    headPlugin(),
    plainImportPlugin(),
    plainSchemaPlugin(),
    terserPlugin(),
    workerPlugin(),
  ],
  worker: { format: 'es', plugins: () => [components()] },
  build: { target: 'es2022', assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: COMPUTE_LIMIT,
          hookTimeout: COMPUTE_LIMIT,
          // Modules are loaded once for all tests of a worker: the core keeps no state but caches.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [
            ...['**/node_modules/**', 'tests/**/*.browser.test.ts', 'tests/e2e/**', 'tests/firefox/**'],
            ...(isQuick ? SLOW : []),
          ],
        },
      },
      // The built page in a second engine.
      {
        extends: true,
        test: {
          name: 'firefox',
          environment: 'node',
          testTimeout: 3 * LIMIT,
          hookTimeout: 3 * LIMIT,
          include: ['tests/firefox/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Which part of the samples is taken: there is no environment in a page.
        define: { 'process.env.ENTENTE_TEST': JSON.stringify(process.env.ENTENTE_TEST ?? '') },
        optimizeDeps: { include: ['vitest-browser-svelte', 'svelte', 'd3-force', 'valibot', 'jsonc-parser'] },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: LIMIT,
          hookTimeout: LIMIT,
          expect: { poll: { timeout: LIMIT } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
