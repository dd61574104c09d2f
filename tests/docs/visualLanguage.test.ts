/** That the tables of docs/visual-language.md are what the code draws, and that its contrasts are true. */
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';
import type { Theme } from '../../src/scene/style/types';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CERTAINTY_STYLES } from '../../src/scene/style/encoding';
import { FRAMES } from '../../src/scene/plan/frames';
import { FADED_OPACITY } from '../../src/scene/markStates';
import { DARK_THEME, LIGHT_THEME } from '../../src/scene/style/themes';
import { contrastOf, colourDifferenceOf, type ColourVision } from '../../src/scene/style/colour';

const PAGE = readFileSync(new URL('../../docs/visual-language.md', import.meta.url), 'utf8');

/** Rows of the table whose first head is this, as cells. */
function tableOf(head: string): string[][] {
  const lines = PAGE.slice(PAGE.indexOf(`\n| ${head} |`) + 1).split('\n');
  const rows = lines.slice(2, lines.indexOf(''));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

type Token = Exclude<keyof Theme, 'looks'>;
const TOKENS = (Object.keys(LIGHT_THEME) as (keyof Theme)[]).filter((name): name is Token => name !== 'looks');
const tokenOf = (name: string | undefined): Token => {
  const found = TOKENS.find((token) => token === name);
  if (!found) throw new Error(`no token ${name}`);
  return found;
};

const inBoth = (ratio: (theme: Theme) => number) => [LIGHT_THEME, DARK_THEME].map((theme) => ratio(theme).toFixed(1)).join(', ');

describe('colour tokens', () => {
  const rows = tableOf('Token');
  it('are all there', () => expect(rows.map(([name]) => name).sort()).toEqual([...TOKENS].sort()));
  it.each(rows)('%s is %s and %s', (name, light, dark, _use, pair, figures) => {
    expect([light, dark]).toEqual([LIGHT_THEME, DARK_THEME].map((theme) => theme[tokenOf(name)]));
    const [top, ground] = pair.split(' on ');
    if (pair) expect(figures).toBe(inBoth((theme) => contrastOf(theme[tokenOf(top)], theme[tokenOf(ground)])));
  });
  it('of words reach 4.5 where words stand', () => {
    for (const theme of [LIGHT_THEME, DARK_THEME])
      for (const ground of ['paper', 'panel', 'marker'] as const)
        for (const ink of ['ink', 'ink2', 'ink3'] as const)
          expect(contrastOf(theme[ink], theme[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
});

describe('families', () => {
  const rows = tableOf('Look');
  it('are all there, in order', () => expect(rows.map(([name]) => name)).toEqual(NAMED_STYLES));
  it.each(NAMED_STYLES.map((look, i) => [look, i] as const))('%s has its colours and contrasts', (look, i) => {
    const [, light, dark, figures] = rows[i]!;
    expect([light, dark]).toEqual([LIGHT_THEME.looks[look], DARK_THEME.looks[look]]);
    expect(figures).toBe(inBoth((theme) => contrastOf(theme.looks[look], theme.paper)));
    for (const theme of [LIGHT_THEME, DARK_THEME])
      for (const ground of ['panel', 'sunk', 'marker'] as const)
        expect(contrastOf(theme.looks[look], theme[ground]), `${look} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

describe('colour vision', () => {
  const types = NAMED_STYLES.filter((look) => look !== 'plain');
  const pairs = types.flatMap((first, i) => types.slice(i + 1).map((second) => [first, second] as const));
  const closest = ({ looks }: Theme, sight: ColourVision) =>
    pairs
      .map(([p, q]) => ({ names: `${p}, ${q}`, apart: colourDifferenceOf(looks[p], looks[q], sight, 'written') }))
      .sort((p, q) => p.apart - q.apart)[0]!;
  const rows = tableOf('Sight');
  it('is told for every kind of sight', () =>
    expect(rows.map(([sight]) => sight)).toEqual(['normal', 'deuteranopia', 'protanopia', 'tritanopia']));
  it.each(rows)('of %s keeps families apart by %s and %s', (sight, light, dark, inLight, inDark) => {
    const [first, second] = [LIGHT_THEME, DARK_THEME].map((theme) => closest(theme, sight as ColourVision));
    expect([light, dark]).toEqual([first!.apart.toFixed(1), second!.apart.toFixed(1)]);
    expect([inLight, inDark]).toEqual([first!.names, second!.names]);
  });
});

/** A colour laid over a ground with an opacity, as browsers mix them: channel by channel, as written. */
function mixColours(colour: string, ground: string, opacity: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [over, under] = [colour, ground].map((hex) => parseInt(hex.slice(at, at + 2), 16));
    return Math.round(over! * opacity + under! * (1 - opacity));
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

it('lines that lend context, and dimmed ones, are as strong as it says', () => {
  const per = (share: number) => `${Math.round(share * 100)} %`;
  const ratios = [LIGHT_THEME, DARK_THEME].flatMap(({ looks, paper }) =>
    NAMED_STYLES.map((look) => contrastOf(mixColours(looks[look], paper, FADED_OPACITY.context), paper)),
  );
  const range = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(1)).join(' to ');
  const rule = PAGE.split('\n').find((line) => line.startsWith('- *Focus on an actor'))!;
  for (const figure of [per(FADED_OPACITY.context), per(FADED_OPACITY.dim), `to ${FADED_OPACITY.badge},`, `(${range})`])
    expect(rule).toContain(figure);
});

it('certainty is drawn as the table says', () => {
  const looks = Object.values(CERTAINTY_STYLES).map(({ name, pattern, meter, hollow, meaning }) => [
    name,
    pattern,
    meter === null ? 'none' : `${meter} of 4`,
    hollow ? 'hollow' : 'filled',
    meaning,
  ]);
  expect(tableOf('Level')).toEqual(looks);
});

it('frames have the sizes of the table', () => {
  const frames = Object.values(FRAMES).map(({ name, width, height, scale, badge, fanGap, port, labels }) => [
    name,
    `${width} × ${height}`,
    ...[scale, badge, fanGap.list, fanGap.slanted, port].map(String),
    labels ? 'yes' : 'on request',
  ]);
  expect(tableOf('Frame')).toEqual(frames);
});
