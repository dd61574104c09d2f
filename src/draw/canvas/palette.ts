/** Colours and letters of the page's theme, as a canvas needs them: worked out, since it knows no custom properties. */
import { lenderStyleOf, ownColoursOf, type FamilyStyle } from '../../scene/style/familyStyles';
import { writeLightDark } from '../../scene/style/lightDark';

/** Colours of the theme, by the custom property that the page's sheet gives them. */
const PROPERTIES = {
  paper: '--paper',
  sunk: '--sunk',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line2: '--line-2',
  node: '--node',
  org: '--org',
  marker: '--marker',
  markerEdge: '--marker-edge',
  ghost: '--ghost',
  glyph: '--glyph',
} as const;

export type PaletteColour = keyof typeof PROPERTIES;

export interface Palette {
  colours: Readonly<Record<PaletteColour, string>>;
  /** Font families, as CSS writes them. */
  font: string;
  /** The colour of a family. */
  lookOf: (look: FamilyStyle) => string;
}

/** @param probe an element within the theme that shows nothing itself; its colour is changed */
export function readPalette(probe: HTMLElement): Palette {
  const style = getComputedStyle(probe);
  const resolve = (colour: string): string => {
    probe.style.color = colour;
    return style.color;
  };
  const isForced = matchMedia('(forced-colors: active)').matches;
  const known = new Map<FamilyStyle, string>();
  const lookOf = (look: FamilyStyle): string => {
    const before = known.get(look);
    if (before) return before;
    // Forced colours leave a family its form alone.
    const own = isForced ? null : ownColoursOf(look);
    const name = `var(--look-${lenderStyleOf(look)})`;
    // Browsers before 2024 do not read two colours in one.
    const colour = resolve(
      own && CSS.supports('color', writeLightDark({ light: 'red', dark: 'red' })) ? writeLightDark(own) : name,
    );
    known.set(look, colour);
    return colour;
  };
  const entries = Object.entries(PROPERTIES).map(([name, property]) => [name, resolve(`var(${property})`)]);
  return { colours: Object.fromEntries(entries) as Record<PaletteColour, string>, font: style.fontFamily, lookOf };
}
