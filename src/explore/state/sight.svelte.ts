/** What is seen of the picture: what the filter leaves, what stands out, and what the pointer and the keys are at. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { Look } from '../../draw/look';
import * as pipeline from '../../pipeline';
import { fanOf, labelsShown, lineOf } from '../../scene/seen';
import { drawable } from '../../view/drawable';
import type { Subgraph } from '../../view/select';
import { emphasisOf } from '../../view/steps';
import type { Arrangement } from './arrangement.svelte';
import type { Session } from './session.svelte';

export interface Sight {
  readonly subgraph: Subgraph;
  /** What the filter leaves, with what is seen of the inside of unfolded actors. */
  readonly kept: ReadonlySet<string>;
  /** Ids of the relationships within unfolded actors that are drawn. */
  readonly inside: ReadonlySet<string>;
  readonly look: Look;
  /** How many lines stand in full, and how many of these have their label. */
  readonly labels: { shown: number; all: number };
  /** The actor or line that the keys are at, by the id of its mark. */
  readonly ring: string | null;
  hover: (id: string | null) => void;
  /** The keys go to a record; its mark gets the ring. */
  ringAt: (id: string | null) => void;
  /** Ids of the marks that stand out now. */
  standingOut: () => ReadonlySet<string> | null;
}

export function createSight(index: DossierIndex, session: Session, arrangement: Arrangement): Sight {
  let hover = $state.raw<string | null>(null);
  let ring = $state.raw<string | null>(null);

  const plan = $derived(arrangement.plan);
  const scene = $derived(arrangement.scene);
  const subgraph = $derived(pipeline.select(index, session.view.filter));
  const kept = $derived(new Set([...subgraph.kept, ...subgraph.insideKept]));
  const inside = $derived.by(() => {
    const within = new Set(drawable(index).inside);
    return new Set(
      plan.pairs
        .flatMap(({ lines }) => lines.flatMap(({ members }) => members.map(({ id }) => id)))
        .filter((id) => within.has(id)),
    );
  });
  const held = $derived(scene ? pipeline.heldBack(scene, kept) : new Set<string>());
  const emphasis = $derived.by(() => {
    const raised = emphasisOf(index, session.view);
    return raised && scene ? pipeline.standingOut(scene, plan, raised) : null;
  });
  const markOf = (id: string | null) => (id === null ? null : ((scene && lineOf(scene, id)?.id) ?? plan.endOf(id)));
  const open = $derived(markOf(session.view.open));
  const fan = $derived.by(() => {
    const { open: id, between } = session.view;
    return scene && id === null && between !== null ? fanOf(scene, between) : [];
  });
  const look = $derived({ filtered: held, emphasis, open, fan, hover, ring, pinned: arrangement.pinned });
  const labels = $derived(scene ? labelsShown(scene, held, emphasis) : { shown: 0, all: 0 });
  return {
    get subgraph() {
      return subgraph;
    },
    get kept() {
      return kept;
    },
    get inside() {
      return inside;
    },
    get look() {
      return look;
    },
    get labels() {
      return labels;
    },
    get ring() {
      return ring;
    },
    hover(id) {
      hover = markOf(id);
    },
    ringAt(id) {
      ring = markOf(id);
    },
    standingOut: () => emphasis?.out ?? null,
  };
}
