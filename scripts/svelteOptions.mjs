/** How Svelte files are compiled, in every build. */

/**
 * Names of scopes stand in every element and rule: four letters are enough for a hundred files.
 * @type {import('svelte/compiler').CompileOptions['cssHash']}
 */
const cssHash = ({ hash, filename, css }) => `s${hash(filename === '(unknown)' ? css : filename).slice(0, 4)}`;

/**
 * @param {{ filename: string }} file
 * @returns {Partial<import('svelte/compiler').CompileOptions> | undefined}
 */
export const svelteOptions = ({ filename }) =>
  filename.includes('node_modules') ? undefined : { runes: true, cssHash };
