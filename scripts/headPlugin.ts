/**
 * Puts into the page's head what must be there before anything else: the script that runs before the page is read, and, when
 * built, the Content-Security-Policy, because static hosts may not send headers. The policy knows the script by its hash. Asked
 * for, the script would hold up everything below, because browsers look no further ahead than a policy.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FIRST = 'src/page/hideStaticPage.js';
const PLACE = /<script\s[^>]*src="\/src\/page\/hideStaticPage\.js"[^>]*><\/script>/;

const policyOf = (script: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // Twice the first: the preview of the share dialog brings the embed's own copy.
    "trusted-types svelte-trusted-html entente-worker 'allow-duplicates'",
  ].join('; ');

export function headPlugin(): Plugin {
  return {
    name: 'entente-head',
    transformIndexHtml: {
      order: 'post',
      handler(page, { server }) {
        if (!PLACE.test(page)) {
          // Not ours, but the test runner's.
          if (server) return page;
          throw new Error(`The page has no place for ${FIRST}.`);
        }
        const script = readFileSync(FIRST, 'utf8');
        const html = page.replace(PLACE, () => `<script>${script}</script>`);
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: policyOf(script) };
        return { html, tags: server ? [] : [{ tag: 'meta', attrs, injectTo: 'head-prepend' }] };
      },
    },
  };
}
