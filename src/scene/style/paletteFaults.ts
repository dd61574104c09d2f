/** What a palette must keep, whoever chose it: text that can be read, and types that all eyes can tell apart. */
import * as words from '../../words/en/colourFaults.ts';
import { MIN_MARK_CONTRAST, MIN_TEXT_CONTRAST } from '../sceneMeasures.ts';
import { NAMED_STYLES } from './familyStyles.ts';
import type { Theme } from './types.ts';
import { contrastOf, colourDifferenceOf, type ColourVision } from './colour.ts';
import { HOUSE_STYLE } from './houseStyle.ts';
import { DARK_THEME, LIGHT_THEME } from './themes.ts';

const HEX = /^#[0-9a-f]{6}$/i;
/** Least CIEDE2000 distance of two types, by sight. Badge and end mark tell where colour is near this. */
const APART: Readonly<Record<ColourVision, number>> = { normal: 15, deuteranopia: 10, protanopia: 10, tritanopia: 5 };

/**
 * What is wrong with a palette, each with its reason; nothing where it can be used.
 * @param name of the palette, for the sentences
 */
export function findPaletteFaults(theme: Theme, name: string): string[] {
  const { looks, ...tokens } = theme;
  const all = [...Object.entries(tokens), ...NAMED_STYLES.map((look) => [`looks.${look}`, looks[look]] as const)];
  const malformed = all.filter(([, colour]) => !HEX.test(colour));
  if (malformed.length)
    return malformed.map(
      ([token, colour]) => `${name}.${token} is ${JSON.stringify(colour)}, and no colour like #1D232B`,
    );
  const reads = (text: string, a: string, on: string, b: string, least: number) =>
    contrastFaultOf(text, a, on, b, least).map((fault) => `${name}: ${fault}`);
  const grounds = (['paper', 'panel', 'marker'] as const).flatMap((ground) => [
    ...(['ink', 'ink2', 'ink3'] as const).flatMap((ink) =>
      reads(ink, theme[ink], ground, theme[ground], MIN_TEXT_CONTRAST),
    ),
    ...NAMED_STYLES.flatMap((look) => reads(`looks.${look}`, looks[look], ground, theme[ground], MIN_MARK_CONTRAST)),
  ]);
  return [
    ...grounds,
    ...NAMED_STYLES.flatMap((look) => reads(`looks.${look}`, looks[look], 'glyph', theme.glyph, MIN_MARK_CONTRAST)),
    ...reads('nodeText', theme.nodeText, 'node', theme.node, MIN_TEXT_CONTRAST),
    ...reads('orgText', theme.orgText, 'org', theme.org, MIN_TEXT_CONTRAST),
    ...apart(theme, name),
  ];
}

function apart({ looks }: Theme, name: string): string[] {
  const types = NAMED_STYLES.filter((look) => look !== 'plain');
  const pairs = types.flatMap((first, i) => types.slice(0, i).map((second) => [second, first] as const));
  return pairs.flatMap(([p, q]) =>
    likenessFaultsOf(`looks.${p}`, looks[p], `looks.${q}`, looks[q]).map((fault) => `${name}: ${fault}`),
  );
}

/** @returns a sentence if a colour cannot be read on another, else nothing */
export function contrastFaultOf(text: string, a: string, on: string, b: string, least: number): string[] {
  const ratio = contrastOf(a, b);
  const found = (Math.floor(ratio * 100) / 100).toFixed(2);
  return ratio >= least ? [] : [words.lowContrast(`${text} (${a})`, `${on} (${b})`, found, least)];
}

/** @returns a sentence for each way of seeing to which two colours look alike */
export function likenessFaultsOf(first: string, p: string, second: string, q: string): string[] {
  return (Object.keys(APART) as ColourVision[]).flatMap((sight) => {
    const found = colourDifferenceOf(p, q, sight, 'written');
    const least = APART[sight];
    return found >= least
      ? []
      : [words.lookAlike(`${first} (${p})`, `${second} (${q})`, words.eyesOf(sight), found.toFixed(1), least)];
  });
}

/** What is wrong with the house style in use. */
export function findHouseFaults(): string[] {
  return [
    ...findPaletteFaults(LIGHT_THEME, 'light'),
    ...findPaletteFaults(DARK_THEME, 'dark'),
    ...findLogoFaults(HOUSE_STYLE.logo?.src ?? ''),
  ];
}

/** @param address of the logo: a file of the site, or a picture elsewhere */
export function findLogoFaults(address: string): string[] {
  return /^(https?:\/\/[^\s@]+|(?![a-z][a-z0-9+.-]*:)\S*)$/i.test(address)
    ? []
    : [`logo.src is ${JSON.stringify(address)}, and neither a path nor an address with http or https`];
}
