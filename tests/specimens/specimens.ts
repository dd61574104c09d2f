/** Named small pictures, each showing one thing the visual language promises. */
import { parseValue } from '../../src/dossier/parse';
import { LOOKS } from '../../src/scene/theme';
import { CERTAINTIES, type ActorKind, type DossierInput } from '../../src/dossier/schema';
import * as pipeline from '../../src/pipeline';
import { withMembers } from '../../src/scene/satellites';
import type { Scene } from '../../src/scene/scene';
import type { FrameName } from '../../src/view/state';

export interface Specimen {
  name: string;
  dossier: DossierInput;
  frame: FrameName;
  /** Ids of lines and actors held back or open, to show a state. */
  filtered?: string[];
  emphasis?: string[];
  open?: string;
  /** Actors whose members stand beside them. */
  unfolded?: string[];
}

type Actor = DossierInput['actors'][number];
type Relationship = DossierInput['relationships'][number];

const at = (id: string, name: string, x: number, y: number, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  positions: { wide: { x, y }, square: { x, y }, tall: { x: x / 2.4, y: y / 1.5 } },
  ...more,
});

const families = LOOKS.filter((look) => look !== 'plain').map((look) => ({ id: look, label: look, glyph: look }));
const types = families.map(({ id }) => ({ id, label: id, family: id, directed: id !== 'diplomacy' }));

function dossier(actors: Actor[], relationships: Relationship[]): DossierInput {
  return { title: 'Specimen', families, types, actors, relationships };
}

const pair = [at('a', 'Giver', 160, 300), at('b', 'Receiver', 680, 300)];
const ungraded: Relationship = { id: 'r1', type: 'arms', from: 'a', to: 'b', label: 'The arms line', when: '2023-09' };
const line = (id: string, type: string, more: Partial<Relationship> = {}): Relationship => ({
  ...ungraded,
  id,
  type,
  label: `The ${type} line`,
  certainty: 'confirmed',
  ...more,
});

const KINDS: readonly ActorKind[] = [
  'state',
  'person',
  'organisation',
  'institution',
  'group',
  'vessel',
  'place',
  'audience',
];

export const SPECIMENS: readonly Specimen[] = [
  ...[...CERTAINTIES, undefined].map((certainty): Specimen => ({
    name: `certainty-${certainty ?? 'not-graded'}`,
    dossier: dossier(pair, [{ ...ungraded, ...(certainty ? { certainty } : {}) }]),
    frame: 'wide',
  })),
  ...families.map(({ id }): Specimen => ({
    name: `family-${id}`,
    dossier: dossier(pair, [line('r1', id), line('r2', id, { certainty: 'claimed', from: 'b', to: 'a' })]),
    frame: 'wide',
  })),
  {
    name: 'mutual',
    dossier: dossier(pair, [line('r1', 'diplomacy'), line('r2', 'arms', { mutual: true })]),
    frame: 'wide',
  },
  ...[2, 4, 9].map((count): Specimen => ({
    name: `fan-of-${count}`,
    dossier: dossier(
      pair,
      Array.from({ length: count }, (_, i) =>
        line(`r${i + 1}`, families[i % 7]!.id, {
          certainty: CERTAINTIES[i % 5]!,
          ...(i % 2 ? { from: 'b', to: 'a' } : {}),
        }),
      ),
    ),
    frame: 'wide',
  })),
  {
    name: 'bundle',
    dossier: dossier(pair, [line('r1', 'arms'), line('r2', 'arms'), line('r3', 'arms')]),
    frame: 'wide',
  },
  {
    name: 'kinds',
    dossier: dossier(
      KINDS.map((kind, i) =>
        at(`k${i}`, `The ${kind}`, 110 + (i % 4) * 200, 220 + Math.floor(i / 4) * 240, { kind, unnamed: i % 2 === 1 }),
      ),
      [],
    ),
    frame: 'wide',
  },
  {
    name: 'docked-leader',
    dossier: dossier(
      [...pair, { id: 'p', name: 'A Leader', short: 'Leader', kind: 'person', partOf: 'a' }],
      [line('r1', 'diplomacy', { from: 'p' }), line('r2', 'arms', { from: 'p', to: 'a', label: 'Within' })],
    ),
    frame: 'wide',
  },
  {
    name: 'names',
    dossier: dossier(
      [
        at('cn', '中华人民共和国', 140, 200),
        at('kr', '대한민국', 340, 200),
        at('ru', 'Российская Федерация', 540, 200),
        at('ir', 'جمهوری اسلامی ایران', 740, 200),
        at('il', 'מדינת ישראל', 140, 450),
        at('long', 'An interregional committee with a name that goes on '.repeat(2).trim(), 420, 450),
        at('s', 'Word', 700, 450),
      ],
      [],
    ),
    frame: 'wide',
  },
  {
    name: 'states',
    dossier: dossier(
      [...pair, at('c', 'Third', 420, 540)],
      [line('r1', 'arms'), line('r2', 'warning', { to: 'c' }), line('r3', 'rule', { from: 'b', to: 'c' })],
    ),
    frame: 'wide',
    filtered: ['r3'],
    emphasis: ['r1', 'a', 'b'],
    open: 'r1',
  },
  {
    name: 'unfolded',
    dossier: dossier(
      [...pair, { id: 'm', name: 'Ministry', kind: 'institution', partOf: 'a' }],
      [line('r1', 'arms'), line('r2', 'rule', { from: 'a', to: 'm' }), line('r3', 'pressure', { from: 'a', to: 'a' })],
    ),
    frame: 'wide',
    unfolded: ['a'],
  },
  {
    name: 'crowd',
    dossier: dossier(
      Array.from({ length: 61 }, (_, i) =>
        at(`c${i}`, `Actor ${i + 1}`, 70 + (i % 9) * 86, 150 + Math.floor(i / 9) * 68, i < 4 ? { group: 'Group' } : {}),
      ),
      [line('r1', 'arms', { from: 'c10', to: 'c31' }), line('r2', 'warning', { from: 'c31', to: 'c10' })],
    ),
    frame: 'wide',
    open: 'c10',
    emphasis: ['r1', 'c10', 'c31'],
  },
  {
    name: 'tall',
    dossier: dossier(pair, [line('r1', 'technology'), line('r2', 'conflict', { certainty: 'hypothetical' })]),
    frame: 'tall',
  },
];

/** The scene of a specimen; its actors have stored places. */
export function specimenScene(specimen: Specimen): Scene {
  const { index, problems } = parseValue(specimen.dossier);
  if (!index || problems.some((problem) => problem.severity === 'error')) {
    throw new Error(`${specimen.name}: ${problems.map((problem) => problem.fault).join(' ')}`);
  }
  const plan = pipeline.plan(index, specimen.frame, specimen.unfolded);
  return pipeline.picture(plan, withMembers(plan, pipeline.storedPlaces(index, specimen.frame)));
}
