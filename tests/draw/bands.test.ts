/** How a picture with bands is drawn: what stands in it, and what does not. */
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Picture from '../../src/draw/svg/Picture.svelte';
import { resolveTheme } from '../../src/formats/out/resolveTheme';
import { renderOnServer } from '../../src/formats/out/renderOnServer';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { caveatsOf, describeBands } from '../../src/picture/describeBands';
import { LIGHT_THEME } from '../../src/scene/style/themes';
import { readAddress } from '../../src/view/readAddress';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { indexOf } from '../scene/shipped';

const index = indexOf(BANDED_CROWD);
const of = (words: string) =>
  picture.pictureOf(index, readAddress(index, `detail=actors&by=group&${words}`).view, 'wide', (request) =>
    Promise.resolve(computeLayout(request)),
  );
async function drawn(words: string, how: { live?: boolean; switchable?: boolean } = {}): Promise<string> {
  const { scene, visible } = await of(words);
  return render(Picture, { props: { scene, state: visible.state, ...how } }).body.replace(/<!--.*?-->/g, '');
}
const layersOf = (svg: string) => svg.match(/<g class="(lines|bands|between|actors)"/g)!;
const inLayer = (svg: string, name: string) =>
  svg.split(`<g class="${name}"`)[1]!.split(/<g class="(?:bands|between|actors)"/)[0]!;
const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;
const LINE = /<g [^>]*class="line/g;

describe('bands', () => {
  test('lie over the lines inside and under the actors; lines between groups are not drawn', async () => {
    const { scene } = await of('');
    const inside = scene.lines.filter(({ rest }) => rest !== 'banded').length;
    for (const svg of [await drawn(''), await drawn('', { live: true })]) {
      expect(layersOf(svg).map((one) => one.slice(10, -1))).toEqual(['lines', 'bands', 'between', 'actors']);
      expect(count(inLayer(svg, 'lines'), LINE)).toBe(inside);
      expect(count(svg, /data-band="/g)).toBe(scene.bands.length);
      expect(count(inLayer(svg, 'between'), LINE)).toBe(0);
    }
  });

  test('leave the line of an open relationship, and those of an actor in focus, drawn over them', async () => {
    expect(inLayer(await drawn('open=r0-16'), 'between')).toContain('data-relationship="r0-16"');
    const focused = await drawn('focus=b0');
    expect(count(inLayer(focused, 'between'), LINE)).toBe(48);
    expect(count(inLayer(focused, 'bands'), /data-dim/g)).toBeGreaterThan(0);
  });

  test('are away where a filter leaves nothing of them, and have no ghosts', async () => {
    const none = await drawn('hide-family=arms,technology,diplomacy', { live: true });
    expect(count(inLayer(none, 'bands'), /data-filtered/g)).toBe((await of('')).scene.bands.length);
    const ghosts = none.split('class="ghosts"')[1]!.split('<g class="under"')[0]!;
    const { scene } = await of('');
    expect(count(ghosts, /<path/g)).toBe(scene.lines.filter(({ rest }) => rest !== 'banded').length);
  });

  test('that are open or under the pointer tell their count and their groups', async () => {
    const { scene } = await of('');
    const [band] = scene.bands;
    const said = `From ${band!.from} to ${band!.to}`;
    const { visible } = await of(`between=${band!.members[0]!}`);
    const svg = render(Picture, { props: { scene, state: visible.state, live: true } }).body;
    expect(svg.split('class="over"')[1]).toContain(said);
    const hovered = render(Picture, {
      props: { scene, state: { ...visible.state, fan: [], hover: band!.id }, live: true },
    });
    expect(hovered.body.split('class="over"')[1]).toContain(said);
    expect(await drawn('', { live: true })).not.toContain(said);
  });

  test('and all their lines stand in a picture that a script switches, unseen and unheard', async () => {
    const svg = await drawn('', { switchable: true });
    const { scene } = await of('');
    expect(count(inLayer(svg, 'lines'), LINE)).toBe(scene.lines.length);
    const banded = inLayer(svg, 'lines').match(/<g [^>]*data-rest="banded"[^>]*>/g)!;
    expect(banded.length).toBe(scene.lines.filter(({ rest }) => rest === 'banded').length);
    for (const group of banded) expect(group).toContain('pointer-events="none"');
  });

  test('are a layer of a file, with a name', async () => {
    const { scene, visible } = await of('focus=b0');
    const layers = resolveTheme(renderOnServer(scene, visible.state), LIGHT_THEME, () => null);
    const ids = layers.map(({ attributes }) => attributes.id);
    expect(ids.slice(ids.indexOf('lines'), ids.indexOf('actors') + 1)).toEqual(['lines', 'bands', 'between', 'actors']);
  });

  test('are told of in files and for those who cannot see them', async () => {
    const { scene, visible } = await of('');
    expect(visible.bands).toEqual({ shown: 1536, all: 1536 });
    expect(caveatsOf(scene, visible.shown)).toBeNull();
    const [first, ...bands] = scene.bands;
    const left = 1536 - first!.members.length;
    const said = `Bands show ${left.toLocaleString('en')} of 1,536 relationships between groups`;
    expect(describeBands({ ...scene, bands }, visible.shown)).toBe(said);
    expect(caveatsOf({ ...scene, bands, caveat: 'Computed.' }, visible.shown)).toBe(`Computed. ${said}.`);
  });
});
