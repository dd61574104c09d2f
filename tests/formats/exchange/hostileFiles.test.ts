/** Files that are broken, or made to do harm. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import { EXCHANGE_FORMATS, formatOfText } from '../../../src/formats/exchange/exchangeFormats';
import { createXmlBlock } from '../../../src/formats/exchange/xmlDocument';
import type { ExchangeFormat } from '../../../src/formats/exchange/exchangeFormat';

const formatOf = (id: string): ExchangeFormat => EXCHANGE_FORMATS.find((format) => format.id === id)!;
const problemIn = (id: string, text: string) => {
  const reading = formatOf(id).read(text);
  return reading.ok ? null : reading.problems[0]!;
};
const xml = EXCHANGE_FORMATS.filter(({ mediaType }) => mediaType.endsWith('xml'));

describe.each(EXCHANGE_FORMATS.map((format) => [format.label, format] as const))('%s', (label, { id, read, write }) => {
  it.each(['', ' ', 'null', '[]', '{}', '<a/>', '"x"', '{"title":"A","actors":[],"relationships":[]}', 'a;b\n1;2'])(
    'tells that %j is none, with line and column',
    (text) => {
      const problem = problemIn(id, text);
      expect(problem).toMatchObject({
        severity: 'error',
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
      });
      expect(problem!.fault).toContain(label);
      expect(formatOfText(text)).toBeNull();
    },
  );
  it('tells where a file that is cut off ends', () => {
    const { index } = parseDossierValue({ title: 'A', actors: [{ id: 'a', name: 'A' }], relationships: [] });
    const { text } = write(index!.dossier);
    const cut = text.slice(0, text.length - 20);
    const reading = read(cut);
    const problem = reading.ok ? null : reading.problems[0]!;
    expect(problem).toMatchObject({ severity: 'error' });
    expect(problem!.line).toBeGreaterThan(0);
    expect(problem!.column).toBeGreaterThan(0);
  });
  it('takes a hostile name for a name', () => {
    const actors = ['__proto__', 'constructor', 'toString'].map((name) => ({ id: name, name }));
    const relationships = [{ id: 'r', from: '__proto__', to: 'constructor', type: 'hasOwnProperty' }];
    const { dossier } = parseDossierValue({ title: '__proto__', actors, relationships }).index!;
    const reading = read(write(dossier).text);
    expect(reading.ok && reading.dossier.actors.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    expect(reading.ok && reading.dossier.relationships).toHaveLength(1);
    expect(Object.prototype).not.toHaveProperty('id');
  });
});

describe.each(xml.map((format) => [format.label, format] as const))('%s', (_, { id }) => {
  const whole = (inside: string, before = '') => `${before}<${id}><graph><nodes>${inside}</nodes></graph></${id}>`;
  it.each([
    `<!DOCTYPE ${id} [<!ENTITY a SYSTEM "file:///etc/passwd">]>`,
    `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>`,
    `<!DOCTYPE ${id} SYSTEM "http://example.org/x.dtd">`,
  ])('refuses the document type %s', (doctype) => {
    const problem = problemIn(id, whole('<node id="a" label="&a;"/>', `<?xml version="1.0"?>\n${doctype}`));
    expect(problem).toMatchObject({ code: 'doctype', line: 2 });
    expect(problem!.fault).toMatch(/DOCTYPE/);
  });
  it('knows no entities of its own', () => {
    expect(problemIn(id, whole('<node id="a" label="&lol;"/>'))).toMatchObject({ code: 'not-xml', line: 1 });
  });
  it('tells where XML breaks', () => {
    expect(problemIn(id, `<${id}>\n  <graph>\n    <nodes></graph></${id}>`)).toMatchObject({
      code: 'not-xml',
      line: 3,
    });
  });
  it('ends where elements stand too deep within each other', () => {
    const deep = '<node id="a"><nodes><graph>'.repeat(50_000);
    expect(problemIn(id, whole(deep))).toMatchObject({ code: 'too-deep' });
  });
});

it('writes more children of an element than a call has room for', () => {
  const child = createXmlBlock('a', {}, []);
  expect(createXmlBlock('b', {}, Array<typeof child>(200_000).fill(child)).children).toHaveLength(400_001);
});

it('looks through a drawing with more parts than a call has room for', () => {
  const drawing = `<data key="d"><g>${'<h/>'.repeat(200_000)}</g></data>`;
  const key = '<key id="d" for="node" yfiles.type="nodegraphics"/>';
  const reading = formatOf('graphml').read(`<graphml>${key}<graph><node id="a">${drawing}</node></graph></graphml>`);
  expect(reading.ok && reading.dossier.actors).toHaveLength(1);
});

it.each(['summit-2023', 'after-2023'])('takes the dossier %s for none of them', (name) =>
  expect(formatOfText(readFileSync(`data/${name}.json`, 'utf8'))).toBeNull(),
);

it('reads JSON of any depth', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const reading = formatOf('node-link').read(
    `{"nodes":[{"id":"a","x":${deep}},{"id":"b"}],"links":[{"source":"a","target":"b","y":${deep}}]}`,
  );
  expect(reading.ok && reading.dossier.relationships).toHaveLength(1);
});

it('leaves out signs that XML cannot hold, and says so', () => {
  const dossier = parseDossierValue({ title: 'A', actors: [{ id: 'a', name: 'A' }], relationships: [] }).index!.dossier;
  dossier.actors[0]!.summary = 'a\u0007b\ud800c';
  dossier.actors[0]!.aliases = ['a\u0007\ufffeb'];
  for (const { write, read } of xml) {
    const { text, report } = write(dossier);
    expect(text).not.toMatch(/[\u0000-\u0008\ufffe\ud800]/);
    expect(report.leftOut).toMatchObject([{ code: 'control-characters', path: '/actors/0/summary' }]);
    const reading = read(text);
    expect(reading.ok && reading.dossier.actors[0]).toMatchObject({ summary: 'abc', aliases: ['a\u0007\ufffeb'] });
  }
});
