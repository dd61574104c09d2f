/** Explorer, embed, slide and file show the same of the same view. */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import Figure from '../../src/embed/static/Figure.svelte';
import { drawRaised } from '../../src/picture/drawRaised';
import { visibleMarks } from '../../src/picture/visibleMarks';
import { createVisibility } from '../../src/explore/state/visibility.svelte';
import { renderOnServer } from '../../src/formats/out/renderOnServer';
import { describeMark } from '../../src/formats/out/captions';
import { drawingOf } from '../../src/formats/out/drawing';
import { parseSize } from '../../src/formats/out/outputSize';
import { computeLayout } from '../../src/layout/computeLayout';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { applyView, pictureOf, placePicture, type Picture } from '../../src/picture';
import type { LineRestState } from '../../src/scene/plan/types';
import { fanOf, markOf, markState } from '../../src/scene/markStates';
import { describeView } from '../../src/view/describeView';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { isXmlElement, textContentOf, type XmlElement } from '../../src/xml/xmlElement';
import { CROWD } from '../fixtures/crowd';
import { generated } from '../fixtures/generated';
import { viewBy } from '../fixtures/views';
import { isWhole, sampled } from '../sample';
import { indexOf } from '../scene/shipped';

const DOSSIERS: [string, DossierInput][] = [
  ['the shipped one', JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as DossierInput],
  ['2 actors', generated(2, 1)],
  ['9 actors', generated(9, 2)],
  ...(isWhole ? [['39 actors', generated(39, 3)] as [string, DossierInput]] : []),
  ['a crowd', CROWD],
];
const EACH = sampled(3, 50);
/** A layout depends on its request alone, and that of a crowd takes long. */
const known = new Map<string, Positions>();
function run(request: LayoutRequest): Promise<Positions> {
  const key = JSON.stringify({ ...request, reference: request.reference && [...request.reference] });
  const places = known.get(key) ?? computeLayout(request);
  known.set(key, places);
  return Promise.resolve(places);
}

/** What each line and actor of a picture is, by the records that it stands for. */
function statesOf({ scene, visible: { state } }: Picture): Record<string, string> {
  const word = (id: string) =>
    state.filtered.has(id)
      ? 'hidden'
      : !state.emphasis
        ? 'shown'
        : state.emphasis.emphasized.has(id)
          ? 'emphasized'
          : state.emphasis.context.has(id)
            ? 'context'
            : 'dim';
  const open = (id: string) => (state.open === id || state.fan.some((line) => line.id === id) ? ' open' : '');
  return Object.fromEntries([
    ...scene.lines.map(({ id, members }) => [[...members].sort().join(' '), word(id) + open(id)] as const),
    ...scene.actors.map(({ id }) => [`actor ${id}`, word(id) + open(id)] as const),
  ]);
}

/** Titles of the marks in a layer of a file. */
function titlesIn(element: XmlElement, layer: string): string[] {
  const inner = element.children.filter(isXmlElement);
  if (element.attributes.id !== layer) return inner.flatMap((child) => titlesIn(child, layer));
  return inner
    .flatMap(({ children }) => children.filter(isXmlElement).filter(({ name }) => name === 'title'))
    .map(textContentOf);
}

describe.each(DOSSIERS)('of %s', (_, dossier) => {
  const index = indexOf(dossier);

  test.each(Array.from({ length: EACH }, (_, seed) => seed))('view %i is the same everywhere', async (seed) => {
    const view = viewBy(index, seed);
    const placed = await placePicture(index, view, 'wide', run);
    const file = applyView(index, view, placed);
    const visibility = createVisibility(
      index,
      { view },
      {
        ...placed,
        settled: placed.scene,
        atRest: placed,
        level: 1,
        pinned: new Set(Object.keys(view.pins.wide ?? {})),
      },
    );
    // What an effect fetches once something is raised.
    const scene = drawRaised(placed, visibility.state);
    const marks = visibleMarks(index, placed.plan, scene, view);
    const explorer: Picture = { scene, visible: { ...marks, state: visibility.state } };
    const slide = await pictureOf(index, view, 'wide', run, 'slide');
    // The layout of a crowd takes long, and its places are stored for the wide frame alone.
    const embed = await pictureOf(index, view, index.actors.size > 60 ? 'wide' : 'square', run);

    const states = statesOf(file);
    expect(statesOf(explorer)).toEqual(states);
    expect(statesOf(slide)).toEqual(states);
    expect(statesOf(embed)).toEqual(states);

    const shown = [...file.visible.shown].sort();
    for (const { visible } of [explorer, slide, embed]) expect([...visible.shown].sort()).toEqual(shown);
    expect([...visibility.selection.hidden]).toEqual([...file.visible.hidden]);
    expect(shown.length + file.visible.hidden.size).toBe(file.visible.counted.length);

    // The embed's own words: its list, its line of counts and its chips.
    const props = { index, view, words: '', pictures: [embed], title: 'T', subtitle: '', explore: null };
    const description = describeView(index, view, embed.visible.shown);
    const { body } = render(Figure, { props: { ...props, description, controls: ['filters', 'table'] } });
    const rows = [...body.matchAll(/<li data-item="([^"]*)"([^>]*)>/g)];
    expect(rows.flatMap(([, id, more]) => (/hidden/.test(more!) ? [] : id!)).sort()).toEqual(shown);
    const status = /role="status">(?:<!---->)?([^<]*)/.exec(body)![1]!;
    expect(Number(/\d+/.exec(status)?.[0] ?? 0)).toBe(shown.length);
    expect(Number(/data-all[^>]*>All <span>(\d+)/.exec(body)?.[1])).toBe(visibility.facets.all);
  });

  test('a file leaves out what is hidden, and nothing else', async () => {
    const view = viewBy(index, 1);
    const { scene, visible } = await pictureOf(index, view, 'wide', run);
    const size = parseSize('2x')!;
    const { svg } = await drawingOf({
      index,
      view,
      frame: 'wide',
      size,
      theme: 'light',
      layout: run,
      draw: renderOnServer,
    });
    // The grey lines of a crowd are no marks of their own.
    const stateOf = (id: string, rest: LineRestState) =>
      markState(id, rest, visible.state.filtered, visible.state.emphasis);
    const lines = scene.lines.filter(({ id, rest }) => !['quiet', 'filtered'].includes(stateOf(id, rest)));
    expect(titlesIn(svg, 'lines').sort()).toEqual(lines.map(({ members }) => describeMark(index, members)!).sort());
  });
});

test('what is open is found from any of the relationships of its line', async () => {
  const index = indexOf(DOSSIERS[0]![1]);
  const { plan, scene } = await placePicture(index, viewBy(index, 0), 'wide', run);
  const several = scene.lines.filter(({ members }) => members.length > 1);
  expect(several.length).toBeGreaterThan(0);
  for (const { id, members } of several)
    for (const member of members) {
      expect(markOf(scene, plan, member)).toBe(id);
      expect(fanOf(scene, member).map((line) => line.id)).toContain(id);
    }
});

test('a crowd in focus has its badges in the same places in an embed as on screen, and no labels of its own', async () => {
  const index = indexOf(CROWD);
  const placed = await placePicture(index, DEFAULT_VIEW, 'wide', run);
  const views = [...index.actors.keys()].map((focus) => ({ ...DEFAULT_VIEW, focus }));
  const view = views.find((one) => applyView(index, one, placed).scene !== placed.scene)!;
  const [screen, embed] = [applyView(index, view, placed), applyView(index, view, placed, 'embed')];
  expect(embed.scene.lines).toEqual(screen.scene.lines);
  expect(embed.scene.raisedLabels).toBeUndefined();
});
