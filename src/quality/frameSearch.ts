/**
 * The search for good places in one frame, in rounds. Each round makes a few starts, stirs the best arrangement of all
 * rounds, draws the best of these, and polishes for a while. It knows the rounds before it and nothing else: no clock, and
 * not how many rounds are to come.
 */
import type { DossierIndex } from '../dossier/indexDossier';
import { computeLayout } from '../layout/computeLayout';
import { createLayoutSearch, stirsOf, type LayoutCandidate, type LayoutSearch } from '../layout/force/layoutSearch';
import type { ScoredCoordinates } from '../layout/force/refineLayout';
import { polishStepwise } from '../layout/polishPositions';
import type { LayoutRequest } from '../layout/types';
import { choosingEffortOf } from '../picture/placeActors';
import { planPicture } from '../picture/planPicture';
import { adaptPlan } from '../scene/crowd/adaptPlan';
import { layoutRequestOf } from '../scene/plan/layoutRequest';
import type { Plan } from '../scene/plan/types';
import type { FrameName } from '../view/viewState';
import { createArrangementJudge, isBetter, type JudgedPlaces } from './judgeArrangement';

/** How much the score of a layout counts beside the drawn picture where it is decided what to polish. */
const SCORE_SHARE = 0.35;
/** A round makes so many starts, draws so many of what comes of them, and stirs the best so often at a time. */
const STARTS = 2;
const DRAWN = 3;
const STIRS_AT_A_TIME = 6;
/** How often the best is stirred in a round, and how many pictures are drawn for the polish: by number of actors. */
const stirsOfBest = (actors: number) => (actors <= 24 ? 12 : actors <= 60 ? 36 : 0);
const drawingsOf = (actors: number) => (actors <= 24 ? 32 : 12);
/** So many arrangements wait for the polish at most. */
const MOST_WAITING = 48;

export interface FrameSearch {
  /** The best of all rounds so far. */
  best: () => JudgedPlaces | null;
  /**
   * The next round; pauses after each step.
   * @param reference the arrangement to be like, if any; it may be another in each round
   * @returns nothing; the steps tell which share of the round is done
   */
  round: (reference: LayoutRequest['reference']) => Generator<number, void>;
}

interface Waiting {
  places: JudgedPlaces;
  rank: number;
}

/** @param left id of the actor who is to stand left of the one with whom it shares most lines, if any */
export function createFrameSearch(index: DossierIndex, frame: FrameName, left?: string): FrameSearch {
  const plan = adaptPlan(index, planPicture(index, frame));
  const actors = plan.actors.length;
  const judge = createArrangementJudge(index, plan);
  let rounds = 0;
  let best: JudgedPlaces | null = null;
  /** The arrangement with the lowest score of a layout. */
  let leader: ScoredCoordinates | null = null;
  let waiting: Waiting[] = [];
  let polish: Generator<void, void> | null = null;
  let drawings = 0;

  const keep = (places: JudgedPlaces): boolean => {
    if (best && !isBetter(places, best)) return false;
    best = places;
    return true;
  };

  /** Starts of a round, and what comes of stirring them and the best of all rounds. */
  function* candidates(search: LayoutSearch, seed: number): Generator<void, LayoutCandidate[]> {
    const runs: ScoredCoordinates[] = [];
    for (let k = rounds * STARTS; k < (rounds + 1) * STARTS; k++) {
      const run = search.start(k);
      yield;
      runs.push(run, search.stir(run, seed + k, stirsOf(actors)));
      yield;
    }
    const before = leader && search.rescore(leader);
    let stirred = [...runs, ...(before ? [before] : [])].reduce((p, q) => (q.score < p.score ? q : p));
    for (let done = 0; done < stirsOfBest(actors); done += STIRS_AT_A_TIME) {
      // Seeds of starts count from 1, these down from -1.
      stirred = search.stir(stirred, -1 - rounds * stirsOfBest(actors) - done, STIRS_AT_A_TIME);
      yield;
    }
    leader = stirred;
    const found = stirred === before ? runs : [...new Set([stirred, ...runs])];
    return found.map(search.finish).sort((p, q) => p.score - q.score);
  }

  /** Polishes some places as far as it goes. */
  function* polishing(request: LayoutRequest, search: LayoutSearch, from: JudgedPlaces): Generator<void, void> {
    let reached = from;
    const work = polishStepwise(request, from.positions, (positions) => {
      if (positions === from.positions) return from.cost;
      if (!search.isFacing(positions)) return Infinity;
      drawings++;
      const places = judge.judge(positions, reached.score);
      if (!places) return Infinity;
      drawings += judge.drawings - 1;
      if (places.cost < reached.cost) reached = places;
      return places.cost;
    });
    for (;;) {
      const { done } = work.next();
      keep(reached);
      if (done) return;
      yield;
    }
  }

  return {
    best: () => best,
    *round(reference) {
      const request = layoutRequestOf(plan, new Map(), reference);
      const search = createLayoutSearch(request, left);
      let done = 0;
      const share = () => Math.min(1, ++done / stepsOf(actors));
      const found: LayoutCandidate[] = [];
      if (actors) {
        const work = candidates(search, request.seed);
        let next = work.next();
        for (; !next.done; next = work.next()) yield share();
        found.push(...next.value.slice(0, DRAWN));
        // What the page would show by itself is the least that is found.
        for (const asked of rounds ? [] : ownRequests(plan)) {
          const positions = computeLayout(asked);
          if (search.isFacing(positions)) found.push({ positions, score: Infinity });
          yield share();
        }
      }
      for (const { positions, score } of found) {
        const places = judge.judge(positions);
        // What is better as it is, is polished next.
        if (places && keep(places)) polish = polishing(request, search, places);
        else if (places) waiting.push({ places, rank: places.cost + score * SCORE_SHARE });
        yield share();
      }
      waiting = waiting.sort((p, q) => p.rank - q.rank).slice(0, MOST_WAITING);
      drawings = 0;
      while (drawings < drawingsOf(actors)) {
        if (!polish) {
          const next = waiting.shift();
          if (!next) break;
          polish = polishing(request, search, next.places);
        }
        if (polish.next().done) polish = null;
        yield share();
      }
      rounds++;
    },
  };
}

/** What the page asks a layout that has no other places to go by. */
function ownRequests(plan: Plan): LayoutRequest[] {
  const request = layoutRequestOf(plan, new Map());
  const starts = choosingEffortOf(plan)?.starts ?? 1;
  return starts > 1 ? Array.from({ length: starts }, (_, start) => ({ ...request, start })) : [request];
}

/** About so many steps has a round. */
const stepsOf = (actors: number) => 2 * STARTS + stirsOfBest(actors) / STIRS_AT_A_TIME + DRAWN + drawingsOf(actors);
