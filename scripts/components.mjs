/** How components are compiled, in every build, and in which language their words are. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { inlineWords } from './inlineWords.mjs';

/** The folder of `src/words/` that every build takes in place of `en`. */
const LANGUAGE = 'en';

/**
 * Names of scopes stand in every element and rule: four letters are enough for a hundred files.
 * @type {import('svelte/compiler').CompileOptions['cssHash']}
 */
const cssHash = ({ hash, filename, css }) => `s${hash(filename === '(unknown)' ? css : filename).slice(0, 4)}`;

/** @type {import('vite').Plugin} */
const takeLanguage = {
  name: 'entente-language',
  enforce: 'pre',
  resolveId(id, importer) {
    const translated = inLanguage(id);
    // Tests compare English with other languages.
    const isTranslated = translated !== id && importer?.replaceAll('\\', '/').includes('/src/');
    return isTranslated ? this.resolve(translated, importer, { skipSelf: true }) : null;
  },
};

/** The path of words in the language of the build. @param {string} path */
export const inLanguage = (path) => path.replace(/\/words\/en\/(?=\w+(\.ts)?$)/, `/words/${LANGUAGE}/`);

/** The plugins that a build of `src/` needs. @returns {import('vite').PluginOption[]} */
export const components = () => [
  takeLanguage,
  svelte({
    configFile: false,
    preprocess: inlineWords(inLanguage),
    dynamicCompileOptions: ({ filename }) => (filename.includes('node_modules') ? undefined : { runes: true, cssHash }),
  }),
];
