/** Where everyone stands and what that looks like: the layout's places, what a hand has changed, and what is on its way. */
import type { Point } from '../../geometry/types';
import { untrack } from 'svelte';
import type { OpenDossier } from '../../formats/in/readDossier';
import type { Positions } from '../../layout/types';
import { dividePlan, isAdapted } from '../../picture/dividePlan';
import { drawMarks } from '../../picture/drawMarks';
import { choosingEffortOf, handPlacesOf, knownPlacesOf, placeActors } from '../../picture/placeActors';
import type { PlacedPicture } from '../../picture/drawMarks';
import { basePlanOf, planPicture } from '../../picture/planPicture';
import type { Plan } from '../../scene/plan/types';
import type * as Moving from '../../picture/drawMoving';
import type * as Members from '../../scene/members/placeMembers';
import type { Scene } from '../../scene/types';
import type { TaskRunner } from '../../ui/loading/taskRunner';
import { attempt, fetchPart } from '../../ui/parts/attempt';
import { sortIds } from '../../view/filters';
import { dropActor, sortPlaces, moveActors, roundPlace, putActorsBack, releaseActor } from '../../view/pins';
import type { FrameName, NearnessRule, PlacesByFrame } from '../../view/viewState';
import type * as Followers from './dragFollowers';
import { createSemanticZoom, type SemanticZoom } from './semanticZoom.svelte';
import { createFlight } from './flight.svelte';
import { longestMoveOf } from './interpolatePositions';
import type { Session } from './session.svelte';

type Hand = Pick<typeof Moving, 'drawMoving'> & Pick<typeof Followers, 'dragFollowers'>;

export interface Arrangement extends Pick<SemanticZoom, 'seenAt'> {
  readonly plan: Plan;
  /** The picture; `null` until the first places are found. */
  readonly scene: Scene | null;
  /** The same as it was when everyone last stood still: while a hand moves somebody, only what is drawn follows. */
  readonly settled: Scene | null;
  /** The same with everyone at rest; `null` while anyone moves. */
  readonly atRest: PlacedPicture | null;
  /** How close it is seen. */
  readonly level: number;
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
  /** Shows the members of an actor beside it, or folds them in; the members of others stay where they are. */
  unfold: (id: string) => void;
  putBack: () => void;
  /** Both tell whether they have found anything better, judged by the drawn picture. */
  tidy: () => Promise<boolean>;
  searchLonger: () => Promise<boolean>;
}

/**
 * @param dossier as it was opened
 * @param frame tells which frame the window has room for
 * @param built where the build has put the actors, as a layout would
 */
export function createArrangement(
  { index, text, published }: Pick<OpenDossier, 'index' | 'text' | 'published'>,
  session: Session,
  runner: TaskRunner,
  frame: () => FrameName,
  built: PlacesByFrame,
): Arrangement {
  /** A base plan with its territories, and where its actors stand. */
  let found = $state.raw<{ plan: Plan; positions: Positions } | null>(null);
  let rest = $state.raw<PlacedPicture | null>(null);
  let held: { id: string; at: Point; along: Map<string, Point> } | null = null;
  /** Few readers unfold anyone, so it is fetched only then. */
  let members = $state.raw<typeof Members | null>(null);
  /** What moves an actor is fetched when somebody first does. */
  let hand = $state.raw<Hand | null>(null);
  let settling: ReturnType<typeof setTimeout> | undefined;

  /** Without anyone unfolded: all that the layout ever sees. */
  const bare = $derived(basePlanOf(index, frame()));
  const base = $derived(found?.plan.whole === bare.whole ? found.plan : bare);
  const unfolded = $derived(session.view.unfolded);
  const detail = $derived(session.view.detail);
  const nearBy = $derived(session.view.nearBy);
  const plan = $derived(planPicture(index, frame(), { unfolded, detail }, base));
  const pins = $derived(handPlacesOf(session.view, plan.frame.name).pins);
  const moved = $derived(handPlacesOf(session.view, plan.frame.name).moved);
  const pinned = $derived(new Set(Object.keys(pins)));
  const positions = $derived(
    found?.plan === base ? placeActors(plan, found.positions, { pins, moved }, members) : null,
  );
  const flight = createFlight();
  const zoom = createSemanticZoom();
  const resting = $derived(rest && zoom.picture(rest));
  const atRest = $derived(rest && resting && !flight.positions ? { ...rest, scene: resting } : null);
  const scene = $derived(
    rest && resting && (flight.positions && hand ? hand.drawMoving(rest.plan, resting, flight.positions) : resting),
  );

  // Asked for before anything is drawn: the page is put up while the layout runs.
  const first = untrack(() => ({ plan: bare, nearBy, places: find(bare, nearBy) }));

  $effect(() => {
    if (!plan.folded) return;
    // Where they cannot be had, everyone is folded in again.
    const fold = () => session.change({ unfolded: [] }, 'unfold');
    void attempt(() =>
      fetchPart(() => import('../../scene/members/placeMembers')).then(
        (loaded) => (members = loaded),
        (fault: unknown) => {
          fold();
          throw fault;
        },
      ),
    );
  });
  // Places are found once a frame and rule; only a hand moves an actor afterwards.
  $effect(() => {
    const current = bare;
    const known = knownPlacesOf(index, current, built);
    if (!isAdapted(index, current) && known) {
      found = { plan: current, positions: known };
      return;
    }
    let stale = false;
    const isFirst = current === first.plan && nearBy === first.nearBy;
    const asked = isFirst ? first.places : find(current, nearBy);
    void attempt(async () => {
      const places = await asked;
      if (!stale) found = places;
    });
    return () => (stale = true);
  });
  $effect(() => {
    const [current, places] = [plan, positions];
    if (places) untrack(() => arrive(current, places));
  });
  $effect(() => () => {
    flight.land();
    clearTimeout(settling);
  });

  /** Territories, where there are groups, then places. */
  async function find(current: Plan, rule: NearnessRule | null): Promise<{ plan: Plan; positions: Positions }> {
    const plan = await fetchPart(() => dividePlan(index, current, rule));
    const known = knownPlacesOf(index, plan, built);
    if (known) return { plan, positions: known };
    // Where starts are drawn and judged, a worker does it all.
    if (choosingEffortOf(plan)) {
      const positions = await runner.arrange({ text, published, frame: plan.frame.name, nearBy: rule });
      return { plan, positions };
    }
    const { findPlaces } = await fetchPart(() => import('../../picture/findPlaces'));
    return { plan, positions: await findPlaces(index, plan, (request) => runner.run(request)) };
  }

  /** Everyone is to stand here from now on: they go there from where they are. */
  function arrive(current: Plan, places: Positions): void {
    const from = rest?.plan === current ? (flight.positions ?? rest.positions) : null;
    held = null;
    rest = { plan: current, positions: places, scene: drawMarks(current, places) };
    flight.fly(from ?? places, places);
  }

  function hold(id: string, at: Point): void {
    if (!rest || rest.plan.detail === 'groups') return;
    if (!rest.positions.has(id)) return;
    const place = roundPlace(at);
    const along = hand?.dragFollowers(rest.plan, rest.positions, pinned, id, place) ?? new Map<string, Point>();
    held = { id, at: place, along };
    if (!hand) void attempt(fetchHand);
    flight.put(new Map([...rest.positions, ...held.along, [id, place]]));
  }
  /** Whoever holds an actor by then takes its neighbours along from now on. */
  async function fetchHand(): Promise<void> {
    const [{ drawMoving }, { dragFollowers }] = await Promise.all([
      fetchPart(() => import('../../picture/drawMoving')),
      fetchPart(() => import('./dragFollowers')),
    ]);
    hand ??= { drawMoving, dragFollowers };
    if (held) hold(held.id, held.at);
  }
  function drop(): void {
    clearTimeout(settling);
    if (!held || !rest) return;
    // It was quicker than the code that says who gives way.
    if (!hand) return void attempt(dropLater);
    const { id, at, along } = held;
    held = null;
    const lists = rest.scene.fans.filter(({ a, b }) => [a, b].some((end) => end === id || along.has(end)));
    const rows =
      members?.returnMembersToRows(rest.plan, lists, new Map([...rest.positions, ...along, [id, at]]), pinned) ?? [];
    change(dropActor(session.view, rest.plan.frame.name, id, at, new Map([...along, ...rows])), id);
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
    if (rest && flight.positions) flight.fly(flight.positions, rest.positions);
  }
  function change({ pins, moved }: Pick<Session['view'], 'pins' | 'moved'>, gesture?: string): void {
    session.change({ pins, moved }, gesture);
  }
  /** Takes what is found if the picture gets better by it, and if no hand has moved anyone meanwhile. */
  async function improve(
    find: (asked: Plan, present: Positions, costOf: (positions: Positions) => number) => Promise<Positions>,
  ): Promise<boolean> {
    drop();
    if (found?.plan !== base) return false;
    const [asked, before, home] = [base, session.view, found.positions];
    const present = placeActors(asked, home, { pins, moved }, null)!;
    // Asked for by few readers, so fetched only then.
    const [{ judgeScene }] = await Promise.all([fetchPart(() => import('../../scene/judge/judgeScene')), fetchHand()]);
    const costOf = (at: Positions) => judgeScene(drawMarks(asked, at)).score;
    const places = await find(asked, present, costOf);
    const { view } = session;
    if (base !== asked || view.pins !== before.pins || view.moved !== before.moved) return false;
    if (costOf(places) >= costOf(present)) return false;
    const away = [...places].filter(([id, at]) => longestMoveOf(home, new Map([[id, at]])) > 0.1);
    const ofMembers = Object.entries(moved).filter(([id]) => !home.has(id));
    change(moveActors(view, asked.frame.name, new Map([...away, ...ofMembers])));
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
      return resting;
    },
    get atRest() {
      return atRest;
    },
    get level() {
      return zoom.level;
    },
    get pinned() {
      return pinned;
    },
    get changed() {
      return pinned.size + Object.keys(moved).length > 0;
    },
    get positions() {
      return positions ?? new Map();
    },
    seenAt: zoom.seenAt,
    hold,
    drop,
    cancel,
    nudge(id, dx, dy) {
      if (held && held.id !== id) drop();
      const at = held?.at ?? positions?.get(id);
      if (!at) return;
      const { width, height } = plan.frame;
      hold(id, { x: clamp(at.x + dx, width), y: clamp(at.y + dy, height) });
      // The picture is drawn in full once the keys rest.
      clearTimeout(settling);
      settling = setTimeout(drop, KEYS_REST);
    },
    release(id) {
      drop();
      change(releaseActor(session.view, plan.frame.name, id));
    },
    unfold(id) {
      drop();
      const { unfolded, moved: before } = session.view;
      const stillUnfolded = unfolded.filter((other) => other !== id);
      const others = plan.actors.filter(({ beside }) => beside !== null && beside !== id && positions?.has(beside));
      const places = others.map((member) => [member.id, positions!.get(member.id)!] as const);
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
    tidy: () =>
      improve(async (asked, present, costOf) => {
        const { tidyUp } = await fetchPart(() => import('./tidyUp'));
        return tidyUp(index, asked, present, { pins, moved }, costOf);
      }),
    // A reader should know the picture again.
    searchLonger: () =>
      improve(async (asked, present) => {
        const { placesRequestOf } = await fetchPart(() => import('../../picture/findPlaces'));
        return runner.run(placesRequestOf(index, asked, new Map(Object.entries(pins)), present), 'longer');
      }),
  };
}

/** Time in ms after which keys that move an actor are at rest. */
const KEYS_REST = 160;

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
