/** Where everyone stands and what that looks like: the layout's places, what a hand has changed, and the ways between. */
import { untrack } from 'svelte';
import type { DossierIndex } from '../dossier/indexDossier';
import { giveWay } from '../layout/giveWay';
import type { Positions } from '../layout/layout';
import * as pipeline from '../pipeline';
import { layoutRequest, type Plan } from '../scene/plan';
import type { Scene } from '../scene/scene';
import type { LayoutRunner } from '../ui/layoutRunner';
import { eased, reducedMotion, TRAVEL } from '../ui/motion';
import { dropActor, moveActors, pinPlace, putBack, releaseActor } from '../view/pins';
import type { FrameName, Point } from '../view/state';
import type { Session } from './session.svelte';

export interface Arrangement {
  readonly plan: Plan;
  /** The picture; `null` until the first places are found. */
  readonly scene: Scene | null;
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
  putBack: () => void;
  tidy: () => Promise<void>;
  searchLonger: () => Promise<void>;
}

interface Stand {
  plan: Plan;
  positions: Positions;
  scene: Scene;
}

/** @param frame tells which frame the window has room for */
export function createArrangement(
  index: DossierIndex,
  session: Session,
  runner: LayoutRunner,
  frame: () => FrameName,
): Arrangement {
  let found = $state.raw<{ frame: FrameName; positions: Positions } | null>(null);
  let rest = $state.raw<Stand | null>(null);
  /** Places while someone is on the way. */
  let way = $state.raw<Positions | null>(null);
  let held: { id: string; at: Point; gaveWay: Map<string, Point> } | null = null;
  let flight = 0;

  /** Without anyone unfolded: all that the layout ever sees. */
  const base = $derived(pipeline.plan(index, frame()));
  const unfolded = $derived(session.view.unfolded);
  const plan = $derived(unfolded.length ? pipeline.plan(index, frame(), unfolded) : base);
  const pins = $derived(session.view.pins[plan.frame.name] ?? {});
  const moved = $derived(session.view.moved[plan.frame.name] ?? {});
  const pinned = $derived(new Set(Object.keys(pins)));
  const positions = $derived.by((): Positions | null => {
    if (found?.frame !== plan.frame.name) return null;
    const known = new Set(plan.actors.map(({ id }) => id));
    const own = [...Object.entries(moved), ...Object.entries(pins)].filter(([id]) => known.has(id));
    return pipeline.withMembers(plan, new Map([...found.positions, ...own]));
  });
  const scene = $derived(rest && (way ? pipeline.dragScene(rest.plan, rest.scene, way) : rest.scene));

  // Asked for before anything is drawn: the page is put up while the layout runs.
  const first = { plan: base, places: pipeline.place(index, base, (request) => runner.run(request)) };

  // Places are found once a frame; only a hand moves an actor afterwards.
  $effect(() => {
    const current = base;
    const name = current.frame.name;
    const stored = pipeline.storedPlaces(index, name);
    if (current.actors.every(({ id }) => stored.has(id))) {
      found = { frame: name, positions: stored };
      return;
    }
    let stale = false;
    const asked =
      current === first.plan ? first.places : pipeline.place(index, current, (request) => runner.run(request));
    void asked.then((places) => {
      if (!stale) found = { frame: name, positions: places };
    });
    return () => (stale = true);
  });
  $effect(() => {
    const [current, places] = [plan, positions];
    if (places) untrack(() => arrive(current, places));
  });
  $effect(() => () => cancelAnimationFrame(flight));

  /** Everyone is to stand here from now on: they go there from where they are. */
  function arrive(current: Plan, places: Positions): void {
    const from = rest?.plan === current ? (way ?? rest.positions) : null;
    cancelAnimationFrame(flight);
    rest = { plan: current, positions: places, scene: pipeline.picture(current, places) };
    way = null;
    if (from && !reducedMotion() && farthest(from, places) > 1) fly(from, places);
  }
  function fly(from: Positions, to: Positions): void {
    let started: number | null = null;
    const step = (now: number) => {
      started ??= now;
      const share = eased(Math.min(1, (now - started) / TRAVEL));
      way = share < 1 ? between(from, to, share) : null;
      if (way) flight = requestAnimationFrame(step);
    };
    way = from;
    flight = requestAnimationFrame(step);
  }

  function hold(id: string, at: Point): void {
    if (!rest) return;
    cancelAnimationFrame(flight);
    const bodies = rest.plan.actors.map((actor) => ({
      id: actor.id,
      radius: actor.shape.reach,
      fixed: pinned.has(actor.id),
    }));
    const place = pinPlace(at);
    held = { id, at: place, gaveWay: giveWay(bodies, rest.positions, id, place, rest.plan.frame) };
    way = new Map([...rest.positions, ...withItsMembers(id, place), ...held.gaveWay, [id, place]]);
  }
  /** Members that stand beside the held actor come along, but those that a hand has fixed. */
  function withItsMembers(id: string, to: Point): [string, Point][] {
    const from = rest!.positions.get(id)!;
    const members = rest!.plan.actors.filter((actor) => actor.beside === id && !pinned.has(actor.id));
    return members.map((member) => {
      const { x, y } = rest!.positions.get(member.id)!;
      return [member.id, { x: x + to.x - from.x, y: y + to.y - from.y }];
    });
  }
  function drop(): void {
    if (!held) return;
    const { id, at, gaveWay } = held;
    held = null;
    change(dropActor(session.view, plan.frame.name, id, at, gaveWay));
  }
  function change({ pins, moved }: Pick<Session['view'], 'pins' | 'moved'>): void {
    session.change({ pins, moved }, 'pin');
  }
  async function ask(task: 'longer' | { tidy: Positions }, pinsOnly: Positions): Promise<void> {
    const asked = base;
    const places = await runner.run(layoutRequest(asked, pinsOnly), task);
    if (base !== asked || !found) return;
    const home = found.positions;
    // Members go along with their state.
    const away = [...places].filter(
      ([id, at]) => farthest(new Map([[id, home.get(id) ?? at]]), new Map([[id, at]])) > 0.1,
    );
    change(moveActors(session.view, asked.frame.name, new Map(away)));
  }

  return {
    get plan() {
      return plan;
    },
    get scene() {
      return scene;
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
    hold,
    drop,
    cancel() {
      held = null;
      if (rest && way && !reducedMotion()) fly(way, rest.positions);
      else way = null;
    },
    nudge(id, dx, dy) {
      const at = positions?.get(id);
      if (!at) return;
      const { width, height } = plan.frame;
      hold(id, { x: clamp(at.x + dx, width), y: clamp(at.y + dy, height) });
      drop();
    },
    release(id) {
      change(releaseActor(session.view, plan.frame.name, id));
    },
    putBack() {
      change(putBack(session.view, plan.frame.name));
    },
    tidy: () => ask({ tidy: positions ?? new Map() }, new Map(Object.entries(pins))),
    searchLonger: () => ask('longer', new Map(Object.entries(pins))),
  };
}

function farthest(from: Positions, to: Positions): number {
  return [...to].reduce((most, [id, at]) => {
    const before = from.get(id) ?? at;
    return Math.max(most, Math.abs(at.x - before.x) + Math.abs(at.y - before.y));
  }, 0);
}

function between(from: Positions, to: Positions, share: number): Positions {
  return new Map(
    [...to].map(([id, at]) => {
      const { x, y } = from.get(id) ?? at;
      return [id, { x: x + (at.x - x) * share, y: y + (at.y - y) * share }];
    }),
  );
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
