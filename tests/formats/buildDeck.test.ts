import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { renderOnServer } from '../../src/formats/out/renderOnServer';
import { buildDeck } from '../../src/formats/out/slides/buildDeck';
import { formatNumberRanges } from '../../src/formats/out/slides/evidenceTable';
import { searchLayout } from '../../src/layout/computeLayout';
import { pictureOf } from '../../src/picture';
import { LIGHT_THEME } from '../../src/scene/style/themes';
import { sentenceOf } from '../../src/view/sentence';
import { drawableLinksOf } from '../../src/view/drawableLinks';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { applyStep } from '../../src/view/steps';
import { CROWD } from '../fixtures/crowd';
import { hostile } from '../fixtures/hostile';
import { indexOf, shippedText } from './drawn';

const layout = (request: Parameters<typeof searchLayout>[0]) => Promise.resolve(searchLayout(request, 1));
const deck = (index: DossierIndex, more: Partial<Parameters<typeof buildDeck>[0]> = {}) =>
  buildDeck({ index, theme: 'light', layout, draw: renderOnServer, ...more });

interface Shape {
  kind: string;
  name: string;
  alt: string | undefined;
  id: string;
  /** Names of the groups around it. */
  within: string[];
  preset: string;
  text: string;
  box: { x: number; y: number; w: number; h: number } | null;
}
interface Read {
  shapes: Shape[];
  paragraphs: string[];
  xml: string;
}

/** Objects of a slide in their order, from its strictly read XML. */
function readSlide(xml: string): Read {
  const shapes: Shape[] = [];
  const open: Shape[] = [];
  const paragraphs: string[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = attributes as Record<string, string>;
    if (['p:sp', 'p:grpSp', 'p:graphicFrame'].includes(name)) {
      const within = open.map((shape) => shape.name);
      const shape: Shape = { kind: name, name: '', alt: undefined, id: '', within, preset: '', text: '', box: null };
      shapes.push(shape);
      open.push(shape);
    }
    const shape = open.at(-1);
    if (name === 'a:p') paragraphs.push('');
    if (name === 'a:t') inText = true;
    if (!shape) return;
    if (name === 'p:cNvPr') Object.assign(shape, { name: own.name, alt: own.descr, id: own.id });
    if (name === 'a:prstGeom') shape.preset = own.prst!;
    if (name === 'a:custGeom') shape.preset = 'freeform';
    if (name === 'a:off' && !shape.box) shape.box = { x: Number(own.x), y: Number(own.y), w: 0, h: 0 };
    if (name === 'a:ext' && shape.box && own.cx) Object.assign(shape.box, { w: Number(own.cx), h: Number(own.cy) });
  });
  parser.on('text', (words) => {
    if (!inText) return;
    open.at(-1)!.text += words;
    paragraphs.push(paragraphs.pop()! + words);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'a:t') inText = false;
    if (['p:sp', 'p:grpSp', 'p:graphicFrame'].includes(name)) open.pop();
  });
  parser.write(xml).close();
  return { shapes, paragraphs: paragraphs.filter((row) => row.trim()), xml };
}

function slidesOf(file: Uint8Array) {
  const parts = unzipSync(file);
  const all = (folder: string) =>
    Object.keys(parts)
      .filter((path) => new RegExp(`^ppt/${folder}/[a-zA-Z]+\\d+\\.xml$`).test(path))
      .sort((p, q) => Number(/\d+/.exec(p)![0]) - Number(/\d+/.exec(q)![0]))
      .map((path) => readSlide(strFromU8(parts[path]!)));
  return { slides: all('slides'), notes: all('notesSlides'), parts };
}

const dossier = JSON.parse(shippedText) as {
  story: { notes?: string; view?: object; skip?: boolean }[];
  marking?: string;
};
dossier.marking = 'TLP:AMBER';
dossier.story[1]!.notes = 'First say this.\nThen that.';
dossier.story[2]!.view = { ...dossier.story[2]!.view, hide: ['arms'] };
dossier.story[3]!.skip = true;
const index = indexOf(dossier);
let file: Awaited<ReturnType<typeof deck>>;
let read: ReturnType<typeof slidesOf>;
beforeAll(async () => {
  file = await deck(index);
  read = slidesOf(file);
});
const step = (n: number) => read.slides[n]!;

describe('slides of the shipped dossier', () => {
  test('are one for each step, after a title and before the evidence', () => {
    const titles = read.slides.map(({ shapes }) => shapes.find(({ name }) => name === 'Title')?.text);
    expect(titles.slice(0, 10)).toEqual([index.dossier.title, ...index.dossier.story.map(({ title }) => title)]);
    expect(titles[10]).toBe('How to read it');
    expect(titles.slice(11).every((title) => title?.startsWith('Evidence'))).toBe(true);
    for (const { xml } of read.slides) expect(xml).toContain('type="title"');
    expect(strFromU8(read.parts['ppt/presentation.xml']!)).toMatch(
      /<p14:section name="Story".*<p14:section name="Evidence"/s,
    );
  });
  test.each([1, 2, 3, 5, 9])('step %i has a shape for each actor and each line, shown or held back', async (n) => {
    const { scene, visible } = await pictureOf(index, applyStep(index, DEFAULT_VIEW, n), 'wide', layout, 'slide');
    const { shapes } = step(n);
    const whole = shapes.filter(({ within }) => !within.length);
    const named = (name: string) => whole.filter((shape) => shape.name === name);
    expect(named('Actor').map(({ alt }) => alt)).toEqual(scene.actors.map(({ name }) => name));
    // Those with labels come last, so that nothing lies over these.
    const shown = scene.lines
      .filter(({ id }) => !visible.state.filtered.has(id))
      .sort((p, q) => Number(p.labelled) - Number(q.labelled));
    expect(named('Relationship')).toHaveLength(shown.length);
    expect(named('Held back')).toHaveLength(scene.lines.length - shown.length);
    for (const [i, line] of shown.entries())
      expect(named('Relationship')[i]!.alt).toContain(sentenceOf(index, index.relationships.get(line.members[0]!)!));
  });
  test('gives the letters of labels a ground of paper, for lines may run below them', () => {
    const runs = step(1)
      .xml.split('<a:r>')
      .filter((run) => run.includes('<a:highlight>'));
    const words = runs.map((run) => /<a:t>([^<]*)/.exec(run)![1]).join(' ');
    expect(words).toContain('Drones and armour');
    expect(words).not.toContain('Russia');
    for (const run of runs)
      expect(run).toContain(`<a:highlight><a:srgbClr val="${LIGHT_THEME.paper.slice(1).toUpperCase()}"/>`);
  });
  test('draws actors as plain shapes with their names inside, lines as freeforms', () => {
    const { shapes } = step(1);
    const of = (name: string, alt: string) => shapes.filter((shape) => shape.name === name && shape.alt === alt);
    expect(of('Actor', 'Russia')[0]).toMatchObject({ preset: 'ellipse', text: 'Russia' });
    expect(of('Actor', 'UN Security Council')[0]).toMatchObject({ preset: 'hexagon', text: 'UNSecurityCouncil' });
    const lines = shapes.filter(({ name, preset }) => name === 'Relationship' && preset);
    expect(lines.every(({ preset }) => preset === 'freeform')).toBe(true);
  });
  test('has words for every object, and a number of its own for each', () => {
    for (const { shapes } of read.slides) {
      for (const { name, alt, kind } of shapes) {
        if (name.startsWith('Slide Number')) continue;
        expect(alt?.trim(), `${kind} ${name}`).toBeTruthy();
      }
      expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
    }
  });
  test('stays on its slides', () => {
    const [wide, high] = [13.333, 7.5].map((inches) => Math.round(inches * 914_400) + 1_000);
    for (const { shapes } of read.slides)
      for (const { box, name } of shapes) {
        if (!box) continue;
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= wide! && box.y + box.h <= high!, name).toBe(true);
      }
  });
  test('has notes on every slide, each line a paragraph', () => {
    expect(read.notes).toHaveLength(read.slides.length);
    for (const { shapes } of read.notes)
      expect(shapes.find(({ name }) => name.startsWith('Notes'))?.text.trim()).toBeTruthy();
    const { paragraphs } = read.notes[2]!;
    expect(paragraphs.slice(0, 3)).toEqual(['First say this.', 'Then that.', 'About 3 minutes.']);
  });
  test('dims what a step does not speak of, and keeps what is held back as grey hairlines', () => {
    expect(step(2).xml).toMatch(/<a:alpha val="(16|45)000"\/>/);
    expect(step(3).shapes.filter(({ name }) => name === 'Held back').length).toBeGreaterThan(0);
    expect(step(3).xml).toContain('B9B6AF');
  });
  test('hides the step that a talk leaves out', () => {
    expect(read.slides.map(({ xml }, n) => (xml.includes('show="0"') ? n : 0)).filter(Boolean)).toEqual([4]);
  });
  test('says who may see it at the top and the foot, and what it rests on', () => {
    for (const { shapes } of read.slides) expect(shapes.filter(({ text }) => text === 'TLP:AMBER')).toHaveLength(2);
    // The colour that the protocol demands.
    expect(step(1).xml.match(/FFC000/g)).toHaveLength(2);
    for (let n = 1; n <= index.dossier.story.length; n++)
      expect(step(n).shapes.find(({ name }) => name === 'Sources')?.text).toMatch(/^Evidence .*Sources: /);
  });
  test('lists every relationship with a number', () => {
    const rows = read.slides.slice(11).flatMap(({ paragraphs }) => paragraphs);
    const { links } = drawableLinksOf(index);
    for (const [i, link] of links.entries()) {
      expect(rows).toContain(String(i + 1));
      expect(rows).toContain(sentenceOf(index, link));
    }
  });
  test('is a file that lists the parts it has and no others', () => {
    const listed = [...strFromU8(read.parts['[Content_Types].xml']!).matchAll(/PartName="\/([^"]*)"/g)];
    expect(listed.map(([, part]) => part!).filter((part) => !(part in read.parts))).toEqual([]);
    expect(listed.length).toBeGreaterThan(2 * read.slides.length);
  });
  test('are the same file each time', async () => {
    expect(Buffer.compare(Buffer.from(file), Buffer.from(await deck(index)))).toBe(0);
  });
});

test('a family of mere claims is hollow in the keys of a deck', async () => {
  const claimed = indexOf({
    title: 'Claims',
    actors: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    relationships: [{ id: 'r', from: 'a', to: 'b', type: 'arms', certainty: 'claimed' }],
    story: [{ title: 'Said only', view: { strong: ['r'] } }],
  });
  const { slides } = slidesOf(await deck(claimed));
  const paper = `<a:solidFill><a:srgbClr val="${LIGHT_THEME.paper.slice(1).toUpperCase()}"/></a:solidFill><a:ln`;
  const marks = slides.flatMap(({ xml }) => xml.split('<p:sp>'));
  for (const says of ['Key', 'Badge'])
    expect(
      marks.some((mark) => mark.includes(`descr="${says}: `) && mark.includes(paper)),
      says,
    ).toBe(true);
});

test('a dossier without a story gives its whole picture', async () => {
  const { slides } = slidesOf(await deck(indexOf({ ...CROWD, language: 'de' })));
  expect(slides[1]!.shapes.some(({ name }) => name === 'Actor')).toBe(true);
  expect(slides[1]!.xml).toContain('lang="de"');
});

test('broken and odd dossiers give sound files', async () => {
  for (let seed = 0; seed < 25; seed++) {
    const { slides, notes } = slidesOf(await deck(indexOf(hostile(seed).text)));
    expect(slides.length).toBe(notes.length);
    for (const { xml } of slides) expect(xml).not.toMatch(/NaN|undefined|\u001f/);
  }
});

test('can be called off between slides', async () => {
  const control = new AbortController();
  const told: number[] = [];
  const onprogress = (done: number) => {
    told.push(done);
    if (done === 2) control.abort();
  };
  await expect(deck(index, { signal: control.signal, onprogress })).rejects.toMatchObject({ name: 'AbortError' });
  expect(told).toEqual([0, 1, 2]);
});

test('numbers are told in runs', () => {
  expect(formatNumberRanges([3, 1, 2, 7, 9, 8, 12, 2])).toBe('1–3, 7–9, 12');
  expect(formatNumberRanges([])).toBe('');
});
