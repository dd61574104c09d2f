import { describe, expect, it } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import { readSheetSet } from '../../../src/formats/in/sheetSet/readSheetSet';
import { isSheetSet } from '../../../src/formats/in/sheetSet/setTables';
import type { SheetFile } from '../../../src/formats/in/sheets/sheetFile';

/** Cells parted by `;`, rows by lines. */
const workbook = (sheets: Readonly<Record<string, string>>): SheetFile[] => [
  {
    sheets: Object.entries(sheets).map(([name, text]) => ({
      name,
      rows: text.split('\n').map((row) => row.split(';')),
      hidden: false,
    })),
    text: null,
    flaws: [],
  },
];
const read = (sheets: Readonly<Record<string, string>>) => {
  const { dossier, problems } = readSheetSet(workbook(sheets), 'Untitled');
  if (!dossier) throw new Error('no dossier');
  // What is left is sound.
  expect(parseDossierValue(dossier).problems).toEqual([]);
  const told = problems.map(
    ({ severity, code, sheet, row, column }) => `${severity} ${code} ${sheet} ${row} ${column}`,
  );
  return { dossier, problems, told };
};

const ACTORS = 'id;name;kind\nrus;Russia;state\nprk;North Korea;state';
const RELATIONSHIPS = 'id;from;to;type;when\nS1;Russia;North Korea;Talks;2023';

describe('what is a set', () => {
  it.each([
    ['a table of relationships and one of actors', { relationships: RELATIONSHIPS, actors: ACTORS }, true],
    ['in the singular, and in another language', { Beziehung: RELATIONSHIPS, Acteurs: ACTORS }, true],
    ['relationships under a name of their own', { 'Arms 2023': RELATIONSHIPS, Actors: ACTORS }, true],
    ['a head alone', { dossier: 'field;value\ntitle;T' }, true],
    ['relationships alone', { relationships: RELATIONSHIPS }, false],
    ['other tables beside them', { relationships: RELATIONSHIPS, sources: 'year;sum\n1;2', notes: 'a;b' }, false],
    ['tables without relationships', { actors: ACTORS, sources: 'title\nA' }, false],
    ['nothing', {}, false],
  ])('%s', (_, sheets, expected) => {
    expect(isSheetSet(workbook(sheets as Record<string, string>))).toBe(expected);
  });
});

describe('a set that people have edited', () => {
  it('tells cells under no name, and a field of the head that is there twice', () => {
    const { dossier, told } = read({
      relationships: 'from;to;type;;\nRussia;North Korea;Talks;a note;',
      dossier: 'field;value\ntitle;One\nTitle;Two',
    });
    expect(dossier.title).toBe('One');
    expect(told).toEqual(['error unnamed-column relationships 1 4', 'error repeated-field dossier 3 1']);
  });
  it('takes names, words of other languages, dates as people write them, and rows without ids', () => {
    const { dossier, told } = read({
      relationships:
        'von;an;Typ;Datum;certainty;quantity\nRussia;north  korea;Talks;13.9.2023;bestätigt;about 300 shells',
      Akteure: 'Any note\n\nName;Kind\nRussia;Staat\nNorth Korea;pays\nKim;Person',
    });
    expect(dossier.actors).toMatchObject([
      { id: 'russia', name: 'Russia', kind: 'state' },
      { id: 'north-korea', kind: 'state' },
      { id: 'kim', kind: 'person' },
    ]);
    expect(dossier.relationships).toMatchObject([
      { id: 'russia-talks-north-korea', from: 'russia', to: 'north-korea', when: '2023-09-13', certainty: 'confirmed' },
    ]);
    expect(dossier.relationships[0]?.quantity).toEqual({ value: 300, unit: 'shells', estimated: true });
    expect(dossier.types).toEqual([{ id: 'talks', label: 'Talks', directed: true }]);
    expect(dossier.title).toBe('Untitled');
    expect(told).toEqual(['note read-date relationships 2 4']);
  });
  it('takes a name that is on no sheet for a new actor, and says whom it may mean', () => {
    const { dossier, problems } = read({
      actors: ACTORS,
      relationships: `${RELATIONSHIPS}\nS2;Rusia;North Korea;Talks;\nS3;Rusia;Iran;Talks;`,
    });
    expect(dossier.actors.map(({ name }) => name)).toEqual(['Russia', 'North Korea', 'Rusia', 'Iran']);
    expect(dossier.relationships.map(({ from }) => from)).toEqual(['rus', 'rusia', 'rusia']);
    expect(problems).toEqual([
      {
        ...{ severity: 'note', code: 'new-record', sheet: 'relationships', row: 3, column: 2 },
        fault: 'there is no actor “Rusia” on the sheet actors; it is taken for a new one',
        fix: 'If “Russia” is meant, write that.',
      },
      expect.objectContaining({ row: 4, column: 3, fix: 'Nothing is to be done if that is so.' }),
    ]);
  });
  it('takes claims about a new actor, and cites new sources', () => {
    const { dossier, told } = read({
      actors: ACTORS,
      relationships: 'from;to;type\nRussia;Iran;Talks',
      claims: 'record;text;source\nIran;Yes.;A paper\nrussia-talks-iran;No.;a PAPER',
    });
    expect(dossier.actors[2]).toMatchObject({ id: 'iran', claims: [{ text: 'Yes.', source: 'a-paper' }] });
    expect(dossier.sources).toEqual([{ id: 'a-paper', title: 'A paper' }]);
    expect(told).toEqual(['note new-record relationships 2 2', 'error no-claimed-record claims 3 1']);
  });
  it('tells by cell what cannot be taken, and takes the rest', () => {
    const { dossier, told } = read({
      relationships:
        'id;from;to;type;when;certainty;mutual;priority;colour\n' +
        'S1;Russia;North Korea;Talks;3/4/2022;surely;perhaps;first;red\n' +
        'S1;Russia;North Korea;Talks;;;;;\n' +
        'S3;Russia;;Talks;never;;;;',
      actors: `${ACTORS}\nrus;Russland;state\nx y;Kim;robot`,
      claims:
        'record;text;source;said;grade\nS9;No.;News;;\nS1;Yes.;News;;Z9\n;Lost.;News;;\nRussia;Here.;News;2023;B2',
      sources: 'id;title;url\nn;News;javascript:1',
      dossier: 'field;value\ntitle;T\nfont;Arial\nas of;soon\nweight;size',
      Notes: 'a;b',
    });
    expect(dossier.relationships).toHaveLength(1);
    expect(dossier.actors.map(({ name }) => name)).toEqual(['Russia', 'North Korea']);
    expect(dossier.relationships[0]?.claims).toEqual([{ stance: 'asserts', text: 'Yes.', source: 'n' }]);
    expect(dossier.actors[0]?.claims).toEqual([
      { stance: 'asserts', text: 'Here.', source: 'n', said: '2023', grade: 'B2' },
    ]);
    expect(told.sort()).toEqual(
      [
        'note unknown-sheet Notes 0 0',
        'error unknown-column relationships 1 9',
        'error ambiguous-date relationships 2 5',
        'error unknown-word relationships 2 6',
        'error no-yes-or-no relationships 2 7',
        'error no-number relationships 2 8',
        'error duplicate-id relationships 3 0',
        'error unreadable-date relationships 4 5',
        'error missing-field relationships 4 3',
        'error duplicate-id actors 4 0',
        'error wrong-form actors 5 1',
        'error unknown-word actors 5 3',
        'error no-claimed-record claims 2 1',
        'error no-claimed-record claims 4 1',
        'error wrong-form claims 3 5',
        'error bad-address sources 2 3',
        'error unknown-field dossier 3 1',
        'error unreadable-date dossier 4 2',
        'error wrong-value dossier 5 2',
      ].sort(),
    );
  });
  it('reads a date of two readings as the other cells are written', () => {
    const { dossier, told } = read({
      actors: ACTORS,
      relationships: 'from;to;type;when\nRussia;North Korea;Talks;3/4/2022\nRussia;North Korea;Talks;13/4/2022',
    });
    expect(dossier.relationships.map(({ when }) => when)).toEqual(['2022-04-03', '2022-04-13']);
    expect(told).toHaveLength(2);
  });
  it('finds what two records are called only by its id', () => {
    const { dossier, told } = read({
      actors: 'id;name\nkim1;Kim\nkim2;Kim\nrus;Russia',
      relationships: 'id;from;to;type\nS1;kim2;Russia;Talks',
    });
    expect(dossier.relationships[0]?.from).toBe('kim2');
    expect(told).toEqual([]);
  });
  it('tells of columns that are there twice, or not of this sheet', () => {
    const { dossier, told } = read({
      actors: ACTORS,
      relationships: 'from;to;type;source;Type\nRussia;North Korea;Talks;A paper;Meeting',
    });
    expect(dossier.relationships[0]).toMatchObject({ type: 'talks', claims: [] });
    expect(told).toEqual(['error unknown-column relationships 1 4', 'error repeated-column relationships 1 5']);
  });
  it('says which columns a sheet needs', () => {
    const { problems } = readSheetSet(workbook({ dossier: 'field;value\ntitle;T', actors: 'first;last\na;b' }), '');
    expect(problems[0]).toMatchObject({
      code: 'no-header',
      sheet: 'actors',
      fix: 'Write in one row above the others: name.',
    });
  });
  it('has no use for keys that reach a prototype', () => {
    const { dossier, told } = read({
      actors: 'id;name;more\nrus;Russia;{"__proto__": {"a": 1}}\nprk;North Korea;',
      relationships: `${RELATIONSHIPS}\n__proto__;constructor;Russia;toString;`,
      dossier: 'field;value\n__proto__;1\nmore;{"__proto__": {"b": 1}}',
    });
    expect(dossier.relationships.map(({ id }) => id)).toEqual(['S1', '__proto__']);
    expect(Object.getPrototypeOf(dossier.actors[0])).toBe(Object.prototype);
    expect(told).toContain('error reserved-name actors 2 3');
    expect(told).toContain('error reserved-name dossier 3 2');
  });
  it('reads an amount in a cell, and parts lists at bars', () => {
    const { dossier } = read({
      actors: 'id;name;aliases\na;A;x | "y | z" | "q\nb;B;',
      relationships: 'from;to;type;quantity;unit\nA;B;Talks;1,200;shells',
    });
    expect(dossier.relationships[0]?.quantity).toEqual({ value: 1200, unit: 'shells' });
    expect(dossier.actors[0]?.aliases).toEqual(['x', 'y | z', '"q']);
  });
});
