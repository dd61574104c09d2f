/** Gives the colours of src/scene/style/themes.ts to style sheets, as custom properties: `import 'virtual:theme.css'`. */
import type { Theme } from '../src/scene/style/types.ts';
import type { Plugin } from 'vite';
import { HOUSE_STYLE } from '../src/scene/style/houseStyle.ts';
import { findHouseFaults } from '../src/scene/style/paletteFaults.ts';
import { DARK_THEME, LIGHT_THEME } from '../src/scene/style/themes.ts';

const kebab = (name: string) => name.replace(/[A-Z0-9]+/g, (part) => `-${part.toLowerCase()}`);

/** Names of the custom properties, without dashes before them, and their colours. */
export function tokensOf({ looks, ...tokens }: Theme): [string, string][] {
  const families = Object.entries(looks).map(([look, colour]) => [`look-${look}`, colour] as const);
  return [...Object.entries(tokens), ...families].map(([name, colour]) => [kebab(name), colour]);
}

/** The declarations of a theme. */
export function properties(theme: Theme): string {
  return tokensOf(theme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

const GROUNDS = new Set(['paper', 'panel', 'sunk', 'nodeText', 'orgText', 'glyph', 'errorGround']);
const SYSTEM = { marker: 'Highlight', markerEdge: 'Highlight', ghost: 'GrayText' } as const;

/** One ink on one ground: badges, end marks and patterns say the rest. */
function systemColours(): Theme {
  const colour = ([name]: [string, unknown]): [string, string] => [
    name,
    name in SYSTEM ? SYSTEM[name as keyof typeof SYSTEM] : GROUNDS.has(name) ? 'Canvas' : 'CanvasText',
  ];
  const tokens = Object.fromEntries(Object.entries(LIGHT_THEME).map(colour)) as unknown as Theme;
  return { ...tokens, looks: Object.fromEntries(Object.entries(LIGHT_THEME.looks).map(colour)) as Theme['looks'] };
}

/** Fonts of the house stand before ours. */
function fonts(): string {
  const { text, heading } = HOUSE_STYLE.fonts ?? {};
  return [text && `--house-text:${JSON.stringify(text)};`, heading && `--house-heading:${JSON.stringify(heading)};`]
    .filter(Boolean)
    .join('');
}

/** Light unless the reader or the system asks for dark; always light on paper. */
export function themeSheet(): string {
  return [
    `:root{color-scheme:light;${fonts()}${properties(LIGHT_THEME)}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${properties(DARK_THEME)}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties(DARK_THEME)}}}`,
    `@media (forced-colors:active){:root:root{${properties(systemColours())}}}`,
  ].join('\n');
}

/**
 * The same for an embed: light or dark as its host declares (`color-scheme`), and each colour can be given by the host as
 * `--entente-` and its name. Browsers without `light-dark()` stay light.
 */
export function embedThemeSheet(): string {
  const given = (colourOf: (name: string, colour: string) => string) =>
    tokensOf(ON_WHITE)
      .map(([name, colour]) => `--${name}:var(--entente-${name},${colourOf(name, colour)})`)
      .join(';');
  const dark = new Map(tokensOf(DARK_THEME));
  return [
    `:host{${fonts()}${given((_, colour) => colour)}}`,
    `@supports (color:light-dark(red,red)){:host{${given((name, colour) => `light-dark(${colour},${dark.get(name)})`)}}}`,
    `@media (forced-colors:active){:host{${properties(systemColours())}}}`,
  ].join('\n');
}
/** Articles are white. */
const ON_WHITE: Theme = HOUSE_STYLE.light?.paper ? LIGHT_THEME : { ...LIGHT_THEME, paper: '#FFFFFF' };

const SHEETS: Readonly<Record<string, () => string>> = {
  'virtual:theme.css': themeSheet,
  'virtual:embed-theme.css': embedThemeSheet,
};

export function themePlugin(): Plugin {
  return {
    name: 'entente-theme',
    buildStart() {
      const faults = findHouseFaults();
      if (faults.length)
        this.error(
          `Not everybody can read the colours of src/scene/style/themes.ts and src/house.json:\n${faults.join('\n')}`,
        );
    },
    resolveId: (source) => (source in SHEETS ? `\0${source}` : null),
    load: (source) => SHEETS[source.slice(1)]?.() ?? null,
  };
}
