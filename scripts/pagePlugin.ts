/**
 * Keeps what the page loads at once in one file: parts that are fetched later share code with it, and each shared piece would
 * otherwise become a file of its own, which costs more than it saves.
 */
import type { Plugin } from 'vite';

const PAGE = 'src/page/main.ts';
/** Loaded ahead of the page, so it brings its own and nothing else. */
const AHEAD = 'src/page/preload.ts';
/** What this shares with parts that are fetched later, beside what it shares with the worker: nobody else may run it. */
const SHARED_AHEAD = [
  'src/ui/parts/attempt.ts',
  'src/words/en/common.ts',
  'src/words/en/failures.ts',
  'src/words/en/fileFaults.ts',
];
/** What the worker takes of it is a file of its own. */
const WORKER = 'src/worker/worker.ts';
/**
 * More files of that kind, by name; a module of two is in the first. What draws: the worker has it, and the page once a reader
 * moves something. What few pictures need: levels of a crowd, places that are not stored.
 */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  scene: ['src/picture/drawView.ts', 'src/worker/readSent.ts'],
  crowd: ['src/scene/crowd/adaptPlan.ts'],
  places: ['src/picture/findPlaces.ts', 'src/picture/chooseArrangement.ts', 'src/layout/computeLayout.ts'],
};

/** Small pieces that what stands around the picture, or checks a dossier, shares with parts that are fetched later. */
const SHARED = [
  'src/dossier/describeCorrections.ts',
  'src/dossier/jsonPointer.ts',
  'src/dossier/pictureAddress.ts',
  'src/dossier/safeAddress.ts',
  'src/explore/chrome/FileOpener.svelte',
  'src/storage/preferences.ts',
  'src/ui/parts/letterKeys.ts',
  'src/ui/symbols/CertaintyMeter.svelte',
  'src/ui/symbols/Legend.svelte',
  'src/view/describeQuantity.ts',
  'src/view/neighbours.ts',
  'src/view/summaryLine.ts',
  'src/words/en/details.ts',
];

interface Graph {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

/** A module and all that it imports, however far. */
function reach(graph: Graph, id: string, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reach(graph, next, found);
  return found;
}

/** The same with what is imported while it runs. */
function reachLater(graph: Graph, id: string, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
  for (const next of [...importedIds, ...dynamicallyImportedIds]) reachLater(graph, next, found);
  return found;
}

export function pagePlugin(): Plugin {
  let ids: Set<string> | undefined;
  let shared = new Set<string>();
  let sharedAhead = new Set<string>();
  let parts: [name: string, modules: Set<string>][] = [];
  const root = process.cwd();
  const name = (id: string, graph: Graph) => {
    if (!ids) {
      const ahead = reach(graph, `${root}/${AHEAD}`);
      const pieces = [PAGE, ...SHARED].flatMap((piece) => [...reach(graph, `${root}/${piece}`)]);
      ids = new Set(pieces.filter((one) => !ahead.has(one)));
      shared = reachLater(graph, `${root}/${WORKER}`);
      const others = SHARED_AHEAD.map((piece) => `${root}/${piece}`);
      sharedAhead = new Set([...ahead].filter((one) => shared.has(one) || others.includes(one)));
      // What the bundler adds to all that fetches something stays a file of its own.
      const own = (piece: string) =>
        [...reach(graph, `${root}/${piece}`)].filter((one) => one.startsWith(root) && !ahead.has(one));
      parts = Object.entries(PARTS).map(([part, pieces]) => [part, new Set(pieces.flatMap(own))]);
    }
    if (sharedAhead.has(id)) return 'ahead';
    if (ids.has(id)) return shared.has(id) ? 'plan' : 'page';
    return parts.find(([, modules]) => modules.has(id))?.[0] ?? null;
  };
  return {
    name: 'entente-page',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] } } },
      },
    }),
  };
}
