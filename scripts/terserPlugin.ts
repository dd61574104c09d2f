/** Runs terser before the bundler's minifier: terser also inlines functions that are used once. */
import { minify } from 'terser';
import type { Plugin } from 'vite';

export function terserPlugin(): Plugin {
  return {
    name: 'entente-terser',
    apply: 'build',
    async renderChunk(code) {
      const { code: smaller } = await minify(code, {
        module: true,
        compress: { ecma: 2020, passes: 2 },
        mangle: false,
      });
      return smaller === undefined ? null : { code: smaller, map: null };
    },
  };
}
