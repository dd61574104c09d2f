import type { Theme } from '../../src/scene/style/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialiseXml } from '../../src/xml/xmlElement';
import { svgTextOf } from '../../src/formats/out/drawing';
import { DARK_THEME, LIGHT_THEME } from '../../src/scene/style/themes';
import { CROWD } from '../fixtures/crowd';
import { cutOff, drawn, indexOf, readXml, shippedText } from './drawn';

const index = indexOf(shippedText);
const marked = indexOf({ ...(JSON.parse(shippedText) as object), marking: 'TLP:AMBER — for briefers' });
const colours = ({ looks, ...tokens }: Theme) => new Set([...Object.values(tokens), ...Object.values(looks)]);

describe('the shipped picture as SVG', () => {
  test('is well-formed, without anything that needs a page', async () => {
    const { elements, attributes } = readXml(svgTextOf(await drawn(index)));
    expect([...new Set(elements)].sort()).toEqual(
      ['circle', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan'].sort(),
    );
    const names = new Set(attributes.map(([name]) => name));
    for (const name of names) expect(name).not.toMatch(/^(class|style|data-|pointer-events|paint-order)/);
    for (const [, value] of attributes) expect(value).not.toMatch(/var\(|transparent|NaN|undefined/);
  });
  test('names its layers, each id once', async () => {
    const { attributes } = readXml(svgTextOf(await drawn(index)));
    const ids = attributes.filter(([name]) => name === 'id').map(([, value]) => value);
    expect(ids).toEqual(['ground', 'title', 'picture', 'lines', 'actors', 'pills', 'key', 'source']);
    expect(attributes.filter(([name]) => name === 'inkscape:groupmode')).toHaveLength(ids.length);
  });
  test.each([
    ['light', LIGHT_THEME],
    ['dark', DARK_THEME],
  ] as const)('has the colours of the %s theme and no others', async (theme, palette) => {
    const { attributes } = readXml(svgTextOf(await drawn(index, { theme, view: 'open=S07&hide=arms' })));
    const used = new Set(attributes.filter(([, value]) => value.startsWith('#')).map(([, value]) => value));
    const known = colours(palette);
    expect([...used].filter((colour) => !known.has(colour))).toEqual([]);
    expect(used.size).toBeGreaterThan(10);
  });
  test('says title, key, source, date and marking, and for each mark what it stands for', async () => {
    const { words } = readXml(svgTextOf(await drawn(marked)));
    expect(words).toContain('One analyst’s reading, October 2023');
    for (const family of index.families) expect(words).toContain(family.label);
    for (const level of ['Confirmed', 'Reported', 'Claimed', 'Speculated', 'Hypothetical'])
      expect(words).toContain(level);
    expect(words).not.toContain('Not graded');
    expect(words).toContain('Source: After an analyst’s article of October 2023');
    expect(words).toContain('What is known ends October 2023.');
    expect(words.split('TLP:AMBER — for briefers')).toHaveLength(3);
    expect(words).toContain('Vladimir Putin and Kim Jong Un met each other');
  });
  test('keeps what a filter holds back as hairlines, tells how much, and keys only what is left', async () => {
    const { words, attributes } = readXml(svgTextOf(await drawn(index, { view: 'period=P4&hide-family=arms' })));
    expect(words).toMatch(/Showing \d+ of 37 relationships\. Hidden: /);
    expect(attributes).toContainEqual(['id', 'ghosts']);
    expect(attributes).toContainEqual(['stroke', LIGHT_THEME.ghost]);
    expect(words).not.toContain('Arms flows');
  });
  test('shows a family of mere claims and guesses hollow in its key, as in the picture', async () => {
    const keyed = async (view: string) => {
      const text = svgTextOf(await drawn(index, { view }));
      return text.slice(text.indexOf('<g id="key"'), text.indexOf('<g id="source"'));
    };
    const filled = `fill="${LIGHT_THEME.looks.arms}" stroke="${LIGHT_THEME.looks.arms}"`;
    const hollow = `fill="${LIGHT_THEME.paper}" stroke="${LIGHT_THEME.looks.arms}"`;
    expect(await keyed('')).toContain(filled);
    const unsure = await keyed('hide-certainty=confirmed,reported');
    expect(unsure).toContain(hollow);
    expect(unsure).not.toContain(filled);
  });
  test('names the step of the story that it shows', async () => {
    expect(readXml(svgTextOf(await drawn(index, { view: 'step=2' }))).words).toContain(
      '2 of 9: The exchange that everyone suspects',
    );
  });
  test('is the same each time', async () => {
    expect(svgTextOf(await drawn(index))).toBe(svgTextOf(await drawn(index)));
  });
});

describe('nothing is cut off', () => {
  test.each(['1x', '4x', 'a4', 'a5', '85mm', '150mm', '180mm', '360px', '2000px'])('at %s', async (size) => {
    const drawing = await drawn(marked, { size, title: 'A long title that goes on and on, '.repeat(6) });
    expect(cutOff(drawing)).toEqual([]);
    const { width = '', height = '' } = drawing.svg.attributes;
    if (size === 'a4') expect([width, height]).toEqual(['297mm', '210mm']);
    expect(parseFloat(width) / parseFloat(height)).toBeCloseTo(drawing.width / drawing.height, 2);
  });
  test.each(['step=5', 'unfold=rus,kor', 'at=4,-900,-700', 'open=S07'])('of the view %s', async (view) => {
    expect(cutOff(await drawn(index, { view }))).toEqual([]);
  });
  test.each(['', 'detail=groups', 'detail=lines'])('of a crowd, %s', async (view) => {
    expect(cutOff(await drawn(indexOf(CROWD), { view }))).toEqual([]);
  });
});

describe('dossiers of any texts', () => {
  const RTL = 'כוח שומר الأمم المتحدة';
  const CJK = '朝鲜民主主义人民共和国外务省';
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      ']]>',
      '<script>alert(1)</script>',
      '&amp;&#0;',
      '\u0000\u0008\u001f',
      '\ud800',
      '\ufffe',
      RTL,
      CJK,
    ),
  );
  test('become well-formed pictures that nothing sticks out of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 8, maxLength: 8 }), async (texts) => {
        const [title, subtitle, credit, marking, a, b, type, label] = texts.map((text, i) => `${text}x${i}`);
        const dossier = {
          ...{ title, subtitle, credit, marking },
          actors: [
            { id: 'a', name: a },
            { id: 'b', name: b, kind: 'person' },
          ],
          types: [{ id: 't', label: type }],
          relationships: [{ from: 'a', to: 'b', type: 't', label }],
        };
        const drawing = await drawn(indexOf(dossier), { title: title! });
        const { words, elements } = readXml(svgTextOf(drawing));
        expect(elements).not.toContain('script');
        expect(words).toContain('x0');
        expect(cutOff(drawing)).toEqual([]);
      }),
      { seed: 7, numRuns: 60 },
    );
  }, 60_000);
  test('stay text in the file', () => {
    const text = serialiseXml({ name: 'text', attributes: { title: '"\n<' }, children: [']]> & <b>\u0001\ud800'] });
    expect(text).toBe('<text title="&quot;&#10;&lt;">]]&gt; &amp; &lt;b&gt;</text>');
  });
});
