/**
 * Puts the Content-Security-Policy into built pages: static hosts may not send headers. The script that must run before the
 * page is read stands in the page itself, where the policy knows it by its hash: asked for, it would hold up everything below,
 * because browsers look no further ahead than a policy.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FIRST = /<script\s[^>]*src="first\.js"[^>]*><\/script>/;

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

export function policyPlugin(): Plugin {
  return {
    name: 'entente-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const script = readFileSync('public/first.js', 'utf8');
        if (!FIRST.test(html)) throw new Error('The page has no place for first.js.');
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: policyOf(script) };
        return {
          html: html.replace(FIRST, () => `<script>${script}</script>`),
          tags: [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}
