/** How Svelte files are compiled, in every build. */
import type { CompileOptions } from 'svelte/compiler';

/** Names of scopes stand in every element and rule: four letters are enough for a hundred files. */
const cssHash: CompileOptions['cssHash'] = ({ hash, filename, css }) =>
  `s${hash(filename === '(unknown)' ? css : filename).slice(0, 4)}`;

export const svelteOptions = ({ filename }: { filename: string }): Partial<CompileOptions> | undefined =>
  filename.includes('node_modules') ? undefined : { runes: true, cssHash };
