/** Runs terser before the bundler's minifier: terser also inlines functions that are used once. */
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Chunks that only wrap a large package gain little and take long. */
const SKIPPED = 'pptxgenjs';

export function terserPlugin(): Plugin {
  return {
    name: 'entente-terser',
    apply: 'build',
    async renderChunk(code, { moduleIds }) {
      if (moduleIds.some((id) => id.includes(SKIPPED))) return null;
      const compress = { ecma: 2020, passes: 2 } as const;
      const { code: smaller } = await minify(code, { module: true, compress, mangle: false });
      return smaller === undefined ? null : { code: smaller, map: null };
    },
  };
}
