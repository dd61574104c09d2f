import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Picture from '../../src/draw/svg/Picture.svelte';
import { DARK_THEME, LIGHT_THEME } from '../../src/scene/style/themes';
import { stateOf, specimenScene, type Specimen } from './build';
import { SPECIMENS } from './specimens';
import { classesOf, coloursOf, inTheme, rulesOf } from './themed';

const SHEET = readFileSync(new URL('../../src/draw/svg/picture.css', import.meta.url), 'utf8');
/** Those that are kept as text in the dark as well. */
const IN_THE_DARK = [
  'kinds',
  'fan-of-9',
  'family-plain',
  'states',
  'state-focus',
  'state-filtered',
  'crowd-groups',
  'unfolded',
];

function svgOf(specimen: Specimen): string {
  const scene = specimenScene(specimen);
  const { body } = render(Picture, {
    props: {
      scene,
      title: specimen.name,
      live: specimen.state !== undefined,
      state: stateOf(specimen, scene),
    },
  });
  return body.replace(/<!--.*?-->/g, '').replace(/></g, '>\n<');
}

describe('specimens', () => {
  const named = SPECIMENS.map((specimen) => [specimen.name, specimen] as const);
  it('have names of their own', () => expect(new Set(SPECIMENS.map(({ name }) => name)).size).toBe(SPECIMENS.length));

  it('use every rule that the sheet has, and the dark ones every colour', () => {
    const classes = (names: readonly Specimen[]) => new Set(names.flatMap((one) => [...classesOf(svgOf(one))]));
    expect([...classes(SPECIMENS)].sort()).toEqual([...rulesOf(SHEET).keys()].sort());
    const dark = classes(SPECIMENS.filter(({ name }) => IN_THE_DARK.includes(name)));
    const colour = (name: string) => name.slice(2);
    expect(new Set([...dark].map(colour))).toEqual(new Set([...rulesOf(SHEET).keys()].map(colour)));
  });

  it.each(named)('%s is drawn as stored', async (name, specimen) => {
    await expect(svgOf(specimen)).toMatchFileSnapshot(`${name}.svg`);
  });

  it.each(named)('%s has the same light colours by class as by attribute', (_, specimen) => {
    const svg = svgOf(specimen);
    expect(inTheme(svg, LIGHT_THEME, SHEET)).toBe(svg);
  });

  it.each(named)('%s has nothing but dark colours in the dark', (_, specimen) => {
    const { looks, ...tokens } = DARK_THEME;
    const dark = new Set([...Object.values(tokens), ...Object.values(looks)]);
    const found = coloursOf(inTheme(svgOf(specimen), DARK_THEME, SHEET));
    expect([...found].filter((colour) => !dark.has(colour))).toEqual([]);
  });

  it.each(named.filter(([name]) => IN_THE_DARK.includes(name)))(
    '%s is as stored in the dark',
    async (name, specimen) => {
      await expect(inTheme(svgOf(specimen), DARK_THEME, SHEET)).toMatchFileSnapshot(`dark/${name}.svg`);
    },
  );
});
