import { describe, expect, it } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import type { DossierInput } from '../../../src/dossier/schema';
import { buildDossier } from '../../../src/formats/in/rows/buildDossier';
import { guessMapping } from '../../../src/formats/in/rows/guessMapping';
import { updateDossier } from '../../../src/formats/in/rows/updateDossier';

const HEADER = ['From', 'To', 'Type', 'Label', 'When', 'Certainty', 'Source'];
const ROWS = [
  ['Russia', 'North Korea', 'Arms', 'Shells', '2023', 'confirmed', 'Yearbook'],
  ['Russia', 'North Korea', 'Arms', 'Fuel', '2023', 'claimed', 'Yearbook'],
  ['China', 'Russia', 'Talks', 'A visit', '2022', 'confirmed', 'Paper'],
];

function tableOf(rows: string[][], header = HEADER) {
  const sheet = { name: 'arms', rows: [header, ...rows], hidden: false };
  const mapping = guessMapping([sheet]);
  const { dossier, ownIds } = buildDossier(sheet, mapping, {
    ...{ title: 'Arms', name: 'arms.csv', decimals: null },
    ...{ plainType: 'Relationship', plainClaim: 'Cited.', plainUnit: 'units' },
  });
  return { dossier, ownIds, columns: mapping.columns };
}
function update(current: DossierInput, rows: string[][], keepsOthers = false, header = HEADER) {
  const { columns, ...table } = tableOf(rows, header);
  const updated = updateDossier(current, table, { columns, keepsOthers });
  const { index, problems } = parseDossierValue(updated);
  expect(index, JSON.stringify(problems)).not.toBeNull();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return updated;
}
const told = ({ relationships }: DossierInput) =>
  relationships.map(({ id, from, to, label = '', when = '' }) => [id, from, to, label, when].join(' '));

/** What a desk has made of the table since. */
function edited(): DossierInput {
  const { dossier } = tableOf(ROWS);
  return {
    ...dossier,
    title: 'Who arms whom',
    actors: dossier.actors.map((actor) =>
      actor.name === 'Russia'
        ? { ...actor, aliases: ['Russian Federation'], positions: { wide: { x: 1, y: 2 } } }
        : actor,
    ),
    relationships: dossier.relationships.map((one, i) => ({ ...one, id: `r${i + 1}`, priority: i + 1 })),
    story: [{ title: 'First', text: 'Look.', emphasis: ['r1'] }],
  };
}

describe('a dossier that is updated from a table', () => {
  it('is the same where the table is', () => {
    expect(update(edited(), ROWS)).toEqual(edited());
  });

  it('keeps ids, places, story and what no column holds, in whatever order the rows stand', () => {
    const [shells, fuel, visit] = ROWS as [string[], string[], string[]];
    const updated = update(edited(), [visit, fuel.with(4, '2024'), shells.with(0, 'Russian Federation')]);
    expect(told(updated)).toEqual([
      'r1 russia north-korea Shells 2023',
      'r2 russia north-korea Fuel 2024',
      'r3 china russia A visit 2022',
    ]);
    expect(updated.relationships.map(({ priority }) => priority)).toEqual([1, 2, 3]);
    expect(updated.actors).toEqual(edited().actors);
    expect([updated.title, updated.story]).toEqual([edited().title, edited().story]);
  });

  it('takes in what is new, and out what is gone, unless it is to stay', () => {
    const rows = [...ROWS.slice(0, 2), ['Iran', 'Russia', 'Arms', 'Drones', '2022', '', 'Wire']];
    const updated = update(edited(), rows);
    expect(told(updated)).toEqual([
      'r1 russia north-korea Shells 2023',
      'r2 russia north-korea Fuel 2023',
      'iran-arms-russia iran russia Drones 2022',
    ]);
    expect(updated.actors.map(({ id }) => id)).toEqual(['russia', 'north-korea', 'iran']);
    expect(updated.sources?.map(({ title }) => title)).toEqual(['Yearbook', 'Paper', 'Wire']);
    const kept = update(edited(), rows, true);
    expect(kept.relationships.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'iran-arms-russia']);
    expect(kept.actors).toHaveLength(4);
  });

  it('is never surer than the table: an emptied cell empties the field', () => {
    const [shells, ...others] = ROWS as [string[], ...string[][]];
    const updated = update(edited(), [shells.with(5, '').with(4, ''), ...others]);
    expect(updated.relationships[0]).not.toHaveProperty('certainty');
    expect(updated.relationships[0]).not.toHaveProperty('when');
    // A column that is not there says nothing.
    const rows = ROWS.map((row) => row.slice(0, 4));
    expect(update(edited(), rows, false, HEADER.slice(0, 4)).relationships).toEqual(edited().relationships);
  });

  it('finds a row by its own id though its ends were corrected', () => {
    const header = [...HEADER, 'ID'];
    const rows = ROWS.map((row, i) => [...row, `r${i + 1}`]);
    const updated = update(edited(), [rows[0]!.with(1, 'Iran'), ...rows.slice(1)], false, header);
    expect(told(updated)[0]).toBe('r1 russia iran Shells 2023');
  });

  it('gives no id twice', () => {
    const current = {
      ...edited(),
      actors: edited().actors.map((one) => (one.id === 'china' ? { ...one, id: 'iran' } : one)),
    };
    const changed = {
      ...current,
      relationships: current.relationships.map((one) => (one.from === 'china' ? { ...one, from: 'iran' } : one)),
    };
    const updated = update(changed, [...ROWS, ['Iran', 'China', 'Talks', '', '', '', '']]);
    expect(new Set(updated.actors.map(({ id }) => id)).size).toBe(4);
    expect(updated.relationships.at(-1)).toMatchObject({ from: 'iran-2', to: 'iran' });
  });
});
