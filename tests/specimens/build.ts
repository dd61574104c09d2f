/** What specimens are made of: small dossiers whose actors have stored places, and how their pictures are looked at. */
import { parseDossierValue } from '../../src/dossier/parseDossier';
import type { DossierInput } from '../../src/dossier/schema';
import type { Positions } from '../../src/layout/types';
import * as picture from '../../src/picture';
import type { Scene } from '../../src/scene/types';
import { divideCrowd } from '../../src/scene/crowd/divideCrowd';
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';
import type { DetailLevel, FrameName } from '../../src/view/viewState';

/** What is seen of a picture, by ids of lines and actors. */
export interface State {
  filtered?: string[];
  /** What stands out, and what lends it context. */
  out?: string[];
  context?: string[];
  open?: string;
  hover?: string;
  ring?: string;
  pinned?: string[];
  /** Lines of a fan to pick from, or a band. */
  fan?: string[];
}

export interface Specimen {
  name: string;
  /** What is to be seen in it. */
  shows: string;
  dossier: DossierInput;
  frame?: FrameName;
  /** Only a live picture has states. */
  state?: State;
  /** Actors whose members stand beside them. */
  unfolded?: string[];
  detail?: DetailLevel;
}

export type Actor = DossierInput['actors'][number];
export type Relationship = DossierInput['relationships'][number];

export const at = (id: string, name: string, x: number, y: number, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  positions: { wide: { x, y }, square: { x, y }, tall: { x: x / 2.4, y: y / 1.5 } },
  ...more,
});

export const families = NAMED_STYLES.map((look) => ({ id: look, label: look, glyph: look }));
const types = families.map(({ id }) => ({ id, label: id, family: id, directed: id !== 'diplomacy' }));

export function dossier(actors: Actor[], relationships: Relationship[]): DossierInput {
  return { title: 'Specimen', families, types, actors, relationships };
}

export const pair = [at('a', 'Giver', 160, 300), at('b', 'Receiver', 680, 300)];
export const ungraded: Relationship = {
  id: 'r1',
  type: 'arms',
  from: 'a',
  to: 'b',
  label: 'The arms line',
  when: '2023-09',
};
export const line = (id: string, type: string, more: Partial<Relationship> = {}): Relationship => ({
  ...ungraded,
  id,
  type,
  label: `The ${type} line`,
  certainty: 'confirmed',
  ...more,
});

/** The scene of a specimen; its actors have stored places. */
export function specimenScene({
  name,
  dossier,
  frame = 'wide',
  unfolded = [],
  detail = 'actors',
  state,
}: Specimen): Scene {
  const { index, problems } = parseDossierValue(dossier);
  if (!index || problems.some((problem) => problem.severity === 'error')) {
    throw new Error(`${name}: ${problems.map((problem) => problem.fault).join(' ')}`);
  }
  const base = divideCrowd(picture.basePlanOf(index, frame), 'group');
  const plan = picture.planPicture(index, frame, { unfolded, detail }, base);
  // Members that have no place of their own stand in the middle of the frame.
  const unplaced = { placeMembers: (_: unknown, places: Positions) => places };
  const places = picture.placeActors(plan, picture.storedPlacesOf(index, frame), undefined, unplaced)!;
  return picture.drawMarks(plan, places, state?.pinned);
}

/** How the picture of a specimen is looked at. */
export function stateOf({ state = {} }: Specimen, { lines, bands }: Scene) {
  const { filtered, out, context, open = null, hover = null, ring = null, pinned, fan = [] } = state;
  return {
    filtered: new Set<string>(filtered),
    emphasis: out ? { emphasized: new Set<string>(out), context: new Set<string>(context) } : null,
    open,
    hover,
    ring,
    pinned: new Set<string>(pinned),
    fan: [...lines, ...bands].filter(({ id }) => fan.includes(id)),
  };
}
