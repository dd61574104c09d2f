import { describe, expect, it } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import type { DossierInput } from '../../../src/dossier/schema';
import { buildDossier } from '../../../src/formats/in/rows/buildDossier';
import { guessMapping } from '../../../src/formats/in/rows/guessMapping';
import { updateDossier, updateWithChanges } from '../../../src/formats/in/rows/updateDossier';

const HEADER = ['From', 'To', 'Type', 'Label', 'When', 'Certainty', 'Source'];
const ROWS = [
  ['Russia', 'North Korea', 'Arms', 'Shells', '2023', 'confirmed', 'Yearbook'],
  ['Russia', 'North Korea', 'Arms', 'Fuel', '2023', 'claimed', 'Yearbook'],
  ['China', 'Russia', 'Talks', 'A visit', '2022', 'confirmed', 'Paper'],
];

function tableOf(rows: string[][], header = HEADER) {
  const sheet = { name: 'arms', rows: [header, ...rows], hidden: false };
  const guess = guessMapping([sheet]);
  // Of one row nobody would guess it.
  const columns = guess.columns.map((one, i) => (header[i] === 'Family' ? 'family' : one));
  const mapping = { ...guess, columns };
  const { dossier, ownIds, unread } = buildDossier(sheet, mapping, {
    ...{ title: 'Arms', name: 'arms.csv', decimals: null },
    ...{ plainType: 'Relationship', plainClaim: 'Cited.', plainUnit: 'units' },
  });
  return { dossier, ownIds, unread, columns };
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

  const [shells, fuel, visit] = ROWS as [string[], string[], string[]];
  const idsOf = (dossier: DossierInput) => dossier.relationships.map(({ id }) => id);

  it('takes no other event for the same one', () => {
    const missiles = shells.with(3, 'Missiles').with(4, '2024');
    const isNew = (line: string) => line.replace(/^russia-arms-north-korea\S*/, 'new');
    expect(told(update(edited(), [missiles, fuel, visit], true)).map(isNew)).toEqual([
      'r1 russia north-korea Shells 2023',
      'r2 russia north-korea Fuel 2023',
      'r3 china russia A visit 2022',
      'new russia north-korea Missiles 2024',
    ]);
    expect(idsOf(update(edited(), [missiles, fuel, visit]))).toEqual(['r2', 'r3', expect.any(String)]);
    // Nor a correction where others stay: it may be a further event.
    expect(idsOf(update(edited(), [shells.with(4, '2024'), fuel, visit], true))).toHaveLength(4);
  });

  it('finds what was corrected, as long as it can be one alone', () => {
    expect(idsOf(update(edited(), [shells.with(3, 'Shells and rockets'), fuel, visit]))).toContain('r3');
    expect(idsOf(update(edited(), [shells, fuel, visit.with(3, 'A state visit')]))).toEqual(['r1', 'r2', 'r3']);
    expect(idsOf(update(edited(), [shells, fuel, visit.with(4, '2021')]))).toEqual(['r1', 'r2', 'r3']);
    // Both have another label and the same date: which is which?
    expect(idsOf(update(edited(), [shells.with(3, 'A'), fuel.with(3, 'B'), visit]))).not.toContain('r1');
  });

  it('finds a corrected date, or type, where nothing has a label', () => {
    const bare = (row: string[]) => row.with(3, '');
    const current = { ...edited(), relationships: edited().relationships.map((one) => ({ ...one, label: undefined })) };
    const one = { ...current, relationships: [current.relationships[0]!, current.relationships[2]!] };
    expect(idsOf(update(one, [bare(shells).with(4, '2020'), bare(visit)]))).toEqual(['r1', 'r3']);
    expect(idsOf(update(one, [bare(shells).with(2, 'Fuel'), bare(visit)]))).toEqual(['r1', 'r3']);
  });

  it('leaves alone what a cell says and nobody can read, but for how sure it is', () => {
    const updated = update(edited(), [shells.with(4, 'someday').with(5, 'who knows'), fuel, visit]);
    expect(updated.relationships[0]).toMatchObject({ id: 'r1', when: '2023' });
    expect(updated.relationships[0]).not.toHaveProperty('certainty');
  });

  it('leaves no reference to what is gone', () => {
    const current: DossierInput = {
      ...edited(),
      relationships: edited().relationships.map((one) => (one.id === 'r1' ? { ...one, condition: ['r3', 'r2'] } : one)),
      bundles: [
        { relationships: ['r1', 'r3'], label: 'Both' },
        { relationships: ['r3'], label: 'One' },
      ],
      arrangement: { left: 'china' },
      actors: edited().actors.map((one) =>
        one.id === 'russia'
          ? { ...one, claims: [{ stance: 'asserts', text: 'A', source: 'paper', also: ['china', 'r1'] }] }
          : one,
      ),
      story: [{ title: 'A', view: { emphasis: ['r1', 'r3'], open: 'r3', hide: ['arms'] } }],
    };
    const updated = update(current, [shells, fuel]);
    expect(updated.relationships[0]!.condition).toEqual(['r2']);
    expect(updated.bundles).toEqual([{ relationships: ['r1'], label: 'Both' }]);
    expect(updated.story![0]!.view).toEqual({ emphasis: ['r1'], hide: ['arms'] });
    expect(updated.arrangement).toEqual({});
    expect(updated.actors[0]!.claims![0]!.also).toEqual(['r1']);
    expect(updated.actors.map(({ id }) => id)).toEqual(['russia', 'north-korea']);
  });

  it('keeps an actor who is spoken of, though the last relationship is gone', () => {
    const current = { ...edited(), story: [{ title: 'A', view: { emphasis: ['china'] } }] };
    expect(update(current, [shells, fuel]).actors.map(({ id }) => id)).toContain('china');
  });

  it('holds names apart that the table holds apart, and joins those that the dossier joins', () => {
    const rows = [visit.with(0, 'Dinamo'), visit.with(0, 'Dínamo').with(3, 'Another')];
    const { dossier } = tableOf(rows);
    expect(update(dossier, rows)).toEqual(dossier);
    const aliases = [
      { id: 'ussr', name: 'Soviet Union', aliases: ['Russia'] },
      ...edited().actors.map((one) => ({ ...one, aliases: undefined })),
    ];
    const older = {
      ...edited(),
      actors: aliases.map(({ aliases: own, ...one }) => (own ? { ...one, aliases: own } : one)),
    };
    expect(update(older, ROWS).relationships[0]!.from).toBe('russia');
  });

  it('takes two addresses for two sources, and a corrected date of one for a correction', () => {
    const header = [...HEADER, 'URL', 'Published', 'Publisher'];
    const first = [...shells.with(6, ''), 'https://paper.example/1', '2020', 'Paper'];
    const { dossier } = tableOf([first], header);
    const current = { ...dossier, sources: dossier.sources!.map((one) => ({ ...one, title: 'Own', language: 'ko' })) };
    const second = [...fuel.with(6, ''), 'https://paper.example/2', '', ''];
    const updated = update(current, [first.with(8, '2021'), second], false, header);
    expect(updated.sources).toMatchObject([
      { title: 'Own', url: 'https://paper.example/1', published: '2021', publisher: 'Paper', language: 'ko' },
      { url: 'https://paper.example/2' },
    ]);
    expect(updated.relationships[1]!.claims![0]!.source).toBe(updated.sources![1]!.id);
  });

  it('keeps of a claim what no column holds, and nothing that was emptied', () => {
    const header = [...HEADER, 'Claimed by', 'Grade', 'Page'];
    const rows = [[...shells, 'Seoul', 'A1', '7']];
    const { dossier } = tableOf(rows, header);
    const own = {
      ...dossier.relationships[0]!.claims![0]!,
      id: 'c1',
      text: 'They were sent.',
      quote: { text: 'Sent.' },
    };
    const current: DossierInput = { ...dossier, relationships: [{ ...dossier.relationships[0]!, claims: [own] }] };
    const [claim] = update(current, [[...shells, '', '', '']], false, header).relationships[0]!.claims!;
    expect(claim).toEqual({
      id: 'c1',
      stance: 'asserts',
      text: 'They were sent.',
      quote: { text: 'Sent.' },
      source: own.source,
    });
    // A claim that somebody wrote beside the table stays.
    const hand = { ...own, id: 'c2', source: 'desk' };
    const withDesk: DossierInput = {
      ...current,
      sources: [...dossier.sources!, { id: 'desk', title: 'Desk' }],
      relationships: [{ ...dossier.relationships[0]!, claims: [own, hand] }],
    };
    expect(update(withDesk, rows, false, header).relationships[0]!.claims!.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('keeps the actor who says something, where a cell names that actor', () => {
    const header = [...HEADER, 'Claimed by'];
    const rows = [
      [...shells, 'Russia'],
      [...visit, 'China'],
    ];
    const { dossier } = tableOf(rows, header);
    const current: DossierInput = {
      ...dossier,
      relationships: dossier.relationships.map((one, i) =>
        i ? one : { ...one, claims: one.claims!.map((claim) => ({ ...claim, by: 'russia' })) },
      ),
    };
    expect(update(current, rows, false, header)).toEqual(current);
  });

  it('forgets a further end that is one no more', () => {
    const { dossier } = tableOf([shells.with(0, 'Russia; Iran')]);
    expect(dossier.relationships[1]!.sameRecordAs).toBe(dossier.relationships[0]!.id);
    const updated = update(dossier, [shells.with(0, 'Iran')]);
    expect(updated.relationships).toHaveLength(1);
    expect(updated.relationships[0]).not.toHaveProperty('sameRecordAs');
    const doubled = update(dossier, [shells.with(0, 'Russia; Iran')]);
    expect(doubled).toEqual(dossier);
  });

  it('takes ids that the table has, and not those that are made for rows without', () => {
    const header = [...HEADER, 'ID'];
    const { dossier } = tableOf(
      [
        [...shells, ''],
        [...fuel, ''],
        [...visit, 'v1'],
      ],
      header,
    );
    const updated = update(
      dossier,
      [
        [...fuel, ''],
        [...visit.with(3, 'Talks'), 'v1'],
      ],
      false,
      header,
    );
    expect(updated.relationships.map(({ id, label }) => `${id} ${label}`)).toEqual([
      `${dossier.relationships[1]!.id} Fuel`,
      'v1 Talks',
    ]);
  });

  it('takes an id that is made for a row for no sign of what it was', () => {
    const header = [...HEADER, 'ID'];
    const { dossier } = tableOf(
      [
        [...shells, ''],
        [...visit, 'v1'],
      ],
      header,
    );
    const rows = [
      [...shells.with(3, 'Missiles').with(4, '2024'), ''],
      [...visit, 'v1'],
    ];
    const { relationships } = update(dossier, rows, true, header);
    expect(relationships.map(({ label }) => label)).toEqual(['Shells', 'A visit', 'Missiles']);
    expect(relationships[0]!.id).toBe(dossier.relationships[0]!.id);
  });

  it('takes two reports of one agency for two sources', () => {
    const header = [...HEADER, 'URL'];
    const { dossier } = tableOf([[...shells, 'https://wire.example/1']], header);
    const rows = [[...fuel, 'https://wire.example/2']];
    expect(update(dossier, rows, true, header).sources!.map(({ url }) => url)).toEqual([
      'https://wire.example/1',
      'https://wire.example/2',
    ]);
  });

  it('takes over a corrected family and group', () => {
    const header = [...HEADER, 'Family', 'Group of from'];
    const { dossier, columns } = tableOf([[...shells, 'Trade', 'East']], header);
    expect(columns.slice(-2)).toEqual(['family', 'fromGroup']);
    const current = { ...dossier, actors: [...dossier.actors, { id: 'war', name: 'A ship called War' }] };
    const updated = update(current, [[...shells, 'War', 'West']], false, header);
    const family = updated.families!.find(({ label }) => label === 'War')!.id;
    expect(updated.types![0]!.family).toBe(family);
    expect(updated.actors[0]!.group).toBe('West');
  });

  it('empties basis and amount where their cells are empty', () => {
    const header = ['From', 'To', 'Type', 'Basis', 'Quantity', 'Unit'];
    const { dossier } = tableOf([['Russia', 'Iran', 'Arms', 'Photographs', '300', 'shells']], header);
    expect(dossier.relationships[0]).toMatchObject({ basis: 'Photographs', quantity: { value: 300 } });
    const updated = update(dossier, [['Russia', 'Iran', 'Arms', '', '', '']], false, header);
    expect(Object.keys(updated.relationships[0]!).sort()).toEqual(['from', 'id', 'to', 'type']);
  });

  it('gives ids to relationships that had none, as the page does', () => {
    const written = {
      title: 'T',
      actors: [
        { id: 'russia', name: 'Russia' },
        { id: 'north-korea', name: 'North Korea' },
        { id: 'china', name: 'China' },
      ],
      types: [{ id: 'arms', label: 'Arms' }],
      relationships: [{ from: 'russia', to: 'north-korea', type: 'arms', label: 'Shells', when: '2023' }],
      story: [{ title: 'A', view: { emphasis: ['r1'] } }],
    };
    const shown = parseDossierValue(written).index!.dossier;
    const { columns, ...table } = tableOf([shells]);
    const { dossier, changes } = updateWithChanges(written, shown, table, { columns, keepsOthers: false });
    expect(dossier.relationships[0]!.id).toBe(shown.relationships[0]!.id);
    expect(parseDossierValue(dossier).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(changes!.join(' ')).toContain('certainty is new');
  });
});
