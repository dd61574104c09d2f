/** The shipped dossier against a table typed from its data sheet; nothing of the application is used here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  SHEET_ACTORS,
  SHEET_NOTES,
  SHEET_PERIODS,
  SHEET_RELATIONSHIPS,
  SHEET_STEPS,
  SHEET_UNNAMED,
} from '../fixtures/summit-sheet';

interface Claim {
  id?: string;
  stance: string;
  text: string;
  source: string;
  locator?: string;
  grade?: string;
  also?: string[];
  addition?: boolean;
}
interface Relationship {
  id: string;
  type: string;
  from: string;
  to: string;
  mutual?: boolean;
  label?: string;
  when?: string;
  certainty?: string;
  basis?: string;
  condition?: string[];
  addition?: boolean;
  claims?: Claim[];
}
interface Summit {
  types: { id: string; family: string; verb?: string; plover?: string; cameo?: string; directed?: boolean }[];
  actors: { id: string; partOf?: string; unnamed?: boolean; claims?: Claim[] }[];
  relationships: Relationship[];
  sources: { id: string; title: string; url?: string; reliability?: string; published?: string; author?: string }[];
  periods: { id: string; when: string }[];
  story: { title: string; text?: string; notes?: string; view?: { emphasis?: string[] } }[];
  bundles: { relationships: string[]; label: string }[];
}

const summit = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as Summit;
const byId = new Map(summit.relationships.map((record) => [record.id, record]));
const families = new Map(summit.types.map((type) => [type.id, type]));
const sources = new Map(summit.sources.map((source) => [source.id, source]));
const claimsOf = (id: string): Claim[] =>
  byId.get(id)?.claims ?? summit.actors.find((actor) => actor.id === id)?.claims ?? [];
const paragraphsOf = (locator = ''): string[] => {
  const [from, to] = locator.match(/\d+/g) ?? [];
  return from === undefined ? [] : to === undefined ? [from] : [from, to];
};

describe('relationships of the sheet', () => {
  it('are all there, and no others', () => {
    expect([...byId.keys()].sort()).toEqual(SHEET_RELATIONSHIPS.map(({ id }) => id).sort());
  });

  it.each(SHEET_RELATIONSHIPS.map((row) => [row.id, row] as const))(
    '%s: ends, family, certainty, date, direction, condition',
    (id, row) => {
      const record = byId.get(id)!;
      const type = families.get(record.type)!;
      expect({
        id,
        from: record.from,
        to: record.to,
        family: type.family,
        certainty: record.certainty,
        when: record.when,
        both: record.mutual ?? type.directed === false,
        condition: [...(record.condition ?? [])].sort(),
      }).toEqual({
        id,
        from: row.from,
        to: row.to,
        family: row.family,
        certainty: row.certainty,
        when: row.when,
        both: row.both,
        condition: row.condition,
      });
      expect(record.label!.split(/\s+/).length).toBeLessThanOrEqual(6);
    },
  );

  it.each(SHEET_RELATIONSHIPS.map((row) => [row.id, row] as const))(
    '%s: says who says so, and where',
    (id, { paragraphs }) => {
      const asserting = claimsOf(id).filter(({ stance }) => stance === 'asserts');
      expect(asserting.length).toBeGreaterThan(0);
      for (const claim of claimsOf(id)) {
        expect(sources.has(claim.source), `source of ${claim.text}`).toBe(true);
        expect(claim.locator, `locator of ${claim.text}`).toMatch(/\S/);
        expect(claim.text).toMatch(/\S/);
      }
      const cited = (claims: Claim[]) =>
        claims.filter(({ source }) => source === 'article').flatMap(({ locator }) => paragraphsOf(locator));
      expect(paragraphs).toEqual(expect.arrayContaining(cited(asserting)));
      expect(cited(claimsOf(id))).toEqual(expect.arrayContaining(paragraphs));
    },
  );
});

describe('the rest of the sheet', () => {
  it('has the actors, folded into their states, the unnamed marked', () => {
    expect(new Map(summit.actors.map(({ id, partOf }) => [id, partOf]))).toEqual(new Map(SHEET_ACTORS));
    const unnamed = summit.actors.filter((actor) => actor.unnamed).map(({ id }) => id);
    expect(unnamed.sort()).toEqual([...SHEET_UNNAMED].sort());
  });

  it('has the periods and the story', () => {
    expect(summit.periods.map(({ id, when }) => [id, when])).toEqual(SHEET_PERIODS);
    expect(summit.story.map(({ title }) => title)).toEqual(SHEET_STEPS);
    for (const step of summit.story) expect(step.view?.emphasis?.length, step.title).toBeGreaterThan(0);
  });

  it.each(SHEET_NOTES.map((note) => [note.name, note] as const))(
    'has note %s as a claim that qualifies',
    (name, note) => {
      const all = [...summit.relationships, ...summit.actors].flatMap(({ id }) =>
        claimsOf(id).map((claim) => ({ id, claim })),
      );
      const own = all.filter(({ claim }) => claim.id === name);
      expect(own).toHaveLength(1);
      const { id, claim } = own[0]!;
      expect(claim.stance).toBe('qualifies');
      expect(paragraphsOf(claim.locator)).toEqual([note.paragraph]);
      expect([id, ...(claim.also ?? [])]).toEqual(expect.arrayContaining(note.records));
    },
  );

  it('marks as additions of the editors what the article does not say', () => {
    expect(summit.relationships.filter(({ addition }) => addition).map(({ id }) => id)).toEqual(['E01']);
    for (const { id } of [...summit.relationships, ...summit.actors]) {
      for (const claim of claimsOf(id)) {
        if (id === 'E01') continue;
        expect(claim.addition ?? false, claim.text).toBe(claim.source !== 'article');
      }
    }
    expect(sources.get('article')).toMatchObject({ published: '2023-10', reliability: 'F' });
    expect(sources.get('article')?.url).toBeUndefined();
  });

  it('grades every claim, and gives every type a verb', () => {
    for (const { id } of summit.relationships)
      for (const claim of claimsOf(id)) expect(claim.grade).toMatch(/^[A-F][1-6]$/);
    for (const type of summit.types) expect(type.verb, type.id).toMatch(/\S/);
    for (const { id, certainty, basis } of summit.relationships) {
      if (certainty !== 'confirmed') expect(basis, id).toMatch(/\S/);
    }
  });

  it('keeps two bundles', () => {
    expect(summit.bundles.map(({ relationships }) => relationships)).toEqual([
      ['S01', 'S02'],
      ['S09', 'S10', 'S11'],
    ]);
  });
});
