/** Puts the Content-Security-Policy into built pages: static hosts may not send headers. */
import type { Plugin } from 'vite';

export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
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
      handler: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
      ],
    },
  };
}
