import { defineConfig } from '@playwright/test';
import { LIMIT } from './tests/limits.ts';
import { isWhole } from './tests/sample.ts';
import { CHROMIUM_FLAGS } from './vite.config.ts';

/** Another port where the usual one is taken. */
const PORT = process.env.E2E_PORT ?? '4199';
const ADDRESS = `http://127.0.0.1:${PORT}/`;
/** Where `npm test` wants the counts. */
const report = process.env.E2E_REPORT;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  // `npm test` takes a sample of what takes long.
  ...(isWhole ? {} : { grepInvert: /@all/ }),
  workers: 2,
  retries: 0,
  timeout: 3 * LIMIT,
  expect: { timeout: LIMIT },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    baseURL: ADDRESS,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: false,
    trace: 'off',
    contextOptions: { reducedMotion: 'no-preference' },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${new URL(ADDRESS).port} dist`,
    url: ADDRESS,
    reuseExistingServer: false,
  },
});
