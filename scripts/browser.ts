/** The browser of scripts and measurements. */
import { chromium, type Browser } from 'playwright';
import { browserPath } from './ensure.mjs';

/** @param more flags beside those that a browser without a screen needs */
export const openBrowser = (...more: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu', ...more] });
