/** Where everyone stands and what that looks like: the layout's places, what a hand has changed, and what is on its way. */
import type { Point } from '../../geometry/types';
import { untrack } from 'svelte';
import { isLarge } from '../../draw/drawMeasures';
import type { Positions } from '../../layout/types';
import { marksKeyOf, marksViewOf } from '../../picture/marksView';
import { handPlacesOf } from '../../picture/placeActors';
import type { PlacedPicture } from '../../picture/drawMarks';
import { planPicture } from '../../picture/planPicture';
import type { Plan } from '../../scene/plan/types';
import type * as Moving from '../../picture/drawMoving';
import type * as Members from '../../scene/members/placeMembers';
import { zoomLevelOf } from '../../scene/relabel/zoomLevels';
import type { Scene } from '../../scene/types';
import { attempt, fetchPart } from '../../ui/parts/attempt';
import { sortIds } from '../../view/filters';
import { dropActor, sortPlaces, roundPlace, putActorsBack, releaseActor } from '../../view/pins';
import type { FrameName } from '../../view/viewState';
import type * as Followers from './dragFollowers';
import { drawPicture, type DrawnPicture, type PictureSource } from './drawPicture';
import { createFlight } from './flight.svelte';
import type { Session } from './session.svelte';

type Hand = Pick<typeof Moving, 'drawMoving'> & Pick<typeof Followers, 'dragFollowers'>;

export interface Arrangement {
  readonly plan: Plan;
  /** The picture; `null` until the first places are found. */
  readonly scene: Scene | null;
  /** The same as it was when everyone last stood still: while a hand moves somebody, only what is drawn follows. */
  readonly settled: Scene | null;
  /** The same with everyone at rest; `null` while anyone moves. */
  readonly atRest: PlacedPicture | null;
  /** The zoom level that its text is set for. */
  readonly level: number;
  /** From now on the picture is seen at this level. */
  seenAt: (level: number) => void;
  /** Ids of the actors that a hand has fixed in this frame. */
  readonly pinned: ReadonlySet<string>;
  /** Whether anyone stands elsewhere than the layout has it. */
  readonly changed: boolean;
  /** Where everyone stands in this frame. */
  readonly positions: Positions;
  /** An actor is held somewhere: the picture follows, the view does not yet. */
  hold: (id: string, at: Point) => void;
  /** It is let go there, and stays. */
  drop: () => void;
  /** The drag is broken off: everyone goes back. */
  cancel: () => void;
  /** Moves an actor a little and fixes it there. */
  nudge: (id: string, dx: number, dy: number) => void;
  release: (id: string) => void;
  /** Resolves once what the view asks for is drawn, or cannot be. */
  drawn: () => Promise<void>;
  /** Shows the members of an actor beside it, or folds them in; the members of others stay where they are. */
  unfold: (id: string) => void;
  putBack: () => void;
  /** Both tell whether they have found anything better, judged by the drawn picture. */
  tidy: () => Promise<boolean>;
  searchLonger: () => Promise<boolean>;
}

/**
 * @param frame tells which frame the window has room for
 * @param first a picture that is drawn already
 */
export function createArrangement(
  source: PictureSource,
  session: Session,
  frame: () => FrameName,
  first: DrawnPicture | null = null,
): Arrangement {
  const { index } = source.dossier;
  let rest = $state.raw<DrawnPicture | null>(first);
  let held: { id: string; at: Point; along: Map<string, Point> } | null = null;
  /** Where everyone stands since a hand let go: the picture of it is being drawn. */
  let dropped: Positions | null = null;
  /** Few readers unfold anyone, so what moves those who stand in lists is fetched only then. */
  let members: typeof Members | null = null;
  /** What moves an actor is fetched when somebody first does. */
  let hand = $state.raw<Hand | null>(null);
  let settling: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<void> | null = null;
  let isGone = false;

  let level = $state.raw(zoomLevelOf(untrack(() => session.view.transform?.k ?? 1)));
  /** On a canvas names are placed as it is drawn. */
  const onCanvas = $derived(rest !== null && isLarge(rest.scene));
  const wanted = $derived(marksViewOf(session.view, frame(), onCanvas ? 1 : level));
  const wantedKey = $derived(marksKeyOf(wanted));
  /** Of the picture that is seen. Until the first one is drawn, of the one to come. */
  const plan = $derived(rest?.plan ?? planPicture(index, frame(), session.view));
  const pins = $derived(handPlacesOf(session.view, plan.frame.name).pins);
  const moved = $derived(handPlacesOf(session.view, plan.frame.name).moved);
  /** The same set while the same actors are fixed. */
  const pinnedIds = $derived(Object.keys(pins).join(' '));
  const pinned = $derived(new Set(pinnedIds.split(' ').filter(Boolean)));
  const flight = createFlight();
  const atRest = $derived(flight.positions ? null : rest);
  const scene = $derived(
    rest && (flight.positions && hand ? hand.drawMoving(rest.plan, rest.scene, flight.positions) : rest.scene),
  );

  // Asked for at once: the page is put up while it is drawn.
  untrack(() => void draw());
  $effect(() => {
    if (wanted) untrack(() => void draw());
  });
  $effect(() => () => {
    isGone = true;
    flight.land();
    clearTimeout(settling);
  });

  /** Draws what the view asks for, if that is not at hand or on its way. */
  function draw(): Promise<void> {
    return (work ??= attempt(drawUntilSeen).finally(() => (work = null)));
  }
  /** One picture after the other: what is overtaken by a newer view is not shown. */
  async function drawUntilSeen(): Promise<void> {
    while (!isGone && !(rest && marksKeyOf(rest.view) === wantedKey)) {
      const asked = wantedKey;
      const [picture, fault] = await drawPicture(source, wanted, rest).then(
        (drawn) => [drawn, null] as const,
        (reason: unknown) => [null, reason] as const,
      );
      if (isGone || asked !== wantedKey) continue;
      if (!picture) return giveUp(fault);
      arrive(picture);
    }
    // From here on another view begins anew.
    work = null;
    settle();
  }

  /** The last picture stays. Who could not be unfolded is folded in again. */
  function giveUp(fault: unknown): never {
    dropped = null;
    flight.land();
    const unfolded = rest?.view.unfolded ?? [];
    if (wanted.unfolded.some((id) => !unfolded.includes(id))) session.change({ unfolded: [...unfolded] }, 'unfold');
    throw fault;
  }

  /** Everyone is to stand here from now on: they go there from where they are. */
  function arrive(picture: DrawnPicture): void {
    const from = rest?.plan === picture.plan ? present() : null;
    const isOther = rest?.plan.frame.name !== picture.plan.frame.name;
    const still = held && !isOther && picture.positions.has(held.id) ? held : null;
    [held, dropped, rest] = [null, null, picture];
    // Whoever is in the hand again by now stays there.
    if (still) hold(still.id, still.at);
    else fly(from ?? picture.positions);
  }

  /** What a hand has done was taken back before it was drawn. */
  function settle(): void {
    if (!dropped || !rest) return;
    const from = dropped;
    dropped = null;
    if (!held) fly(from);
  }
  /** A large picture is too slow to be seen on its way. */
  function fly(from: Positions): void {
    if (rest) flight.fly(onCanvas ? rest.positions : from, rest.positions);
  }

  /** Where everyone is just now. */
  const present = (): Positions => new Map([...(rest?.positions ?? []), ...(flight.positions ?? [])]);
  /** Where everyone stands but for what is in the hand. */
  const standing = (): Positions => dropped ?? rest?.positions ?? new Map<string, Point>();

  function hold(id: string, at: Point): void {
    if (!rest || rest.plan.detail === 'groups') return;
    if (!rest.positions.has(id)) return;
    const place = roundPlace(at);
    // In a large picture dots stand so close that hundreds would give way.
    const followers = onCanvas ? null : hand?.dragFollowers(rest.plan, standing(), pinned, id, place);
    const along = followers ?? new Map<string, Point>();
    held = { id, at: place, along };
    if (!hand) void attempt(fetchHand);
    flight.put(new Map([...(dropped ?? []), ...along, [id, place]]));
  }
  /** Whoever holds an actor by then takes its neighbours along from now on. */
  async function fetchHand(): Promise<void> {
    const [{ drawMoving }, { dragFollowers }, unfolding] = await Promise.all([
      fetchPart(() => import('../../picture/drawMoving')),
      fetchPart(() => import('./dragFollowers')),
      rest?.plan.folded ? fetchPart(() => import('../../scene/members/placeMembers')) : null,
    ]);
    hand ??= { drawMoving, dragFollowers };
    members ??= unfolding;
    if (held) hold(held.id, held.at);
  }
  function drop(): void {
    clearTimeout(settling);
    if (!held || !rest) return;
    // It was quicker than the code that says who gives way.
    if (!hand || (rest.plan.folded && !members)) return void attempt(dropLater);
    const { id, at } = held;
    const along = roundPlaces(held.along);
    const places = new Map([...standing(), ...along, [id, at]]);
    const lists = rest.scene.fans.filter(({ a, b }) => [a, b].some((end) => end === id || along.has(end)));
    const rows = roundPlaces(members?.returnMembersToRows(rest.plan, lists, places, pinned) ?? []);
    [held, dropped] = [null, new Map([...places, ...rows])];
    change(dropActor(session.view, rest.plan.frame.name, id, at, new Map([...along, ...rows])), id);
    flight.put(dropped);
  }
  async function dropLater(): Promise<void> {
    try {
      await fetchHand();
    } catch (fault) {
      cancel();
      throw fault;
    }
    drop();
  }
  function cancel(): void {
    held = null;
    if (dropped) flight.put(dropped);
    else if (flight.positions) fly(present());
  }
  function change({ pins, moved }: Pick<Session['view'], 'pins' | 'moved'>, gesture?: string): void {
    session.change({ pins, moved }, gesture);
  }
  /** Takes what is found if the picture gets better by it, and if no hand has moved anyone meanwhile. */
  async function improve(how: 'tidy' | 'longer'): Promise<boolean> {
    drop();
    if (!rest) return false;
    const { base: asked, home } = rest;
    const before = session.view;
    const [{ improvePlaces }] = await Promise.all([fetchPart(() => import('./improvePlaces')), fetchHand()]);
    const better = await improvePlaces(how, { index, plan: asked, home, view: before }, source.runner.run);
    const { view } = session;
    if (!better || rest.base !== asked || view.pins !== before.pins || view.moved !== before.moved) return false;
    change(better);
    return true;
  }
  return {
    get plan() {
      return plan;
    },
    get scene() {
      return scene;
    },
    get settled() {
      return rest?.scene ?? null;
    },
    get atRest() {
      return atRest;
    },
    get level() {
      return rest?.view.level ?? 1;
    },
    get pinned() {
      return pinned;
    },
    get changed() {
      return pinned.size + Object.keys(moved).length > 0;
    },
    get positions() {
      return rest?.positions ?? new Map();
    },
    seenAt: (to) => (level = to),
    hold,
    drop,
    cancel,
    nudge(id, dx, dy) {
      if (held && held.id !== id) drop();
      const at = held?.at ?? standing().get(id);
      if (!at) return;
      const { width, height } = plan.frame;
      hold(id, { x: clamp(at.x + dx, width), y: clamp(at.y + dy, height) });
      // The picture is drawn in full once the keys rest.
      clearTimeout(settling);
      settling = setTimeout(drop, KEYS_REST);
    },
    drawn: draw,
    release(id) {
      drop();
      change(releaseActor(session.view, plan.frame.name, id));
    },
    unfold(id) {
      drop();
      const { unfolded, moved: before } = session.view;
      const stillUnfolded = unfolded.filter((other) => other !== id);
      const known = standing();
      const others = plan.actors.filter(({ beside }) => beside !== null && beside !== id && known.has(beside));
      const places = others.map((member) => [member.id, known.get(member.id)!] as const);
      const name = plan.frame.name;
      const moved = sortPlaces({ ...before, [name]: { ...before[name], ...Object.fromEntries(places) } });
      session.change(
        { unfolded: unfolded.includes(id) ? stillUnfolded : sortIds([...stillUnfolded, id]), moved },
        'unfold',
      );
    },
    putBack() {
      drop();
      change(putActorsBack(session.view, plan.frame.name));
    },
    tidy: () => improve('tidy'),
    searchLonger: () => improve('longer'),
  };
}

/** Time in ms after which keys that move an actor are at rest. */
const KEYS_REST = 160;

/** As the view is going to hold them, so that the drawn picture is the one that was let go. */
const roundPlaces = (places: Iterable<readonly [string, Point]>): Map<string, Point> =>
  new Map([...places].map(([id, at]) => [id, roundPlace(at)]));

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
