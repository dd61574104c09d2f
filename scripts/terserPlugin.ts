/**
 * Runs terser before the bundler's minifier: terser also inlines functions that are used once. The options were chosen by the
 * weight of the first load. No code asks how many parameters a function has, or calls a function expression with `new`.
 */
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** @param passes how often it looks again for what it can make smaller */
export function terserPlugin(passes = 2): Plugin {
  return {
    name: 'entente-terser',
    apply: 'build',
    async renderChunk(code) {
      const { code: smaller } = await minify(code, {
        module: true,
        compress: {
          ecma: 2020,
          passes,
          hoist_funs: true,
          join_vars: false,
          keep_fargs: false,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
        mangle: false,
      });
      return smaller === undefined ? null : { code: smaller, map: null };
    },
  };
}
