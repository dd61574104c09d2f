/** The page: reads the dossier that was asked for, then puts up the door that the address names, in one go. */
import * as failureWords from '../words/en/failures';
import * as words from '../words/en/pages';
import { mount, unmount } from 'svelte';
import type { Problem } from '../dossier/problem';
import { isLarge } from '../draw/drawMeasures';
import Explore from '../explore/Explore.svelte';
import { drawFirst } from '../explore/drawFirst';
import { nextTask } from '../explore/state/putUpInTurn';
import { explorerAddressOf, fileAddressOf, fileIdOf, slideAddressOf, pageRouteOf } from '../present/talk/pageRoutes';
import MarkingBands from '../ui/symbols/MarkingBands.svelte';
import { openCertified } from '../formats/in/openChecked';
import type { OpenDossier, ReadResult } from '../formats/in/readDossier';
import { attempt, fetchPart, tellFault, ToldFault } from '../ui/parts/attempt';
import { pushHistoryEntry, replaceHistoryEntry } from '../ui/parts/historyEntry';
import { openDossier } from '../ui/loading/openDossier';
import type { PlacesByFrame } from '../view/viewState';
import { watchTranslation } from '../ui/parts/watchTranslation';
import { sweepStorage } from '../storage/sweepStorage';
import { askedFile, dossierSource, isLeaving, parsed, readAhead, taskRunner } from './preload';
import './styles';

/** On its way while the dossier is; a picture that has no still one in its place does not wait for it. */
const chrome = pageRouteOf(location.search).door === 'explore' ? fetchChrome() : null;
chrome?.catch(() => keepStill());

/** The page in one file has no still picture. */
const isOwn = !__SINGLE_FILE__ && dossierSource.isOwn;
let shown: OpenDossier | undefined;
/** Of the page's own dossier. */
let builtPlaces: PlacesByFrame = {};
let clear = () => {};
/** Tells the presenter's window that the slides are gone. */
let endTalk = () => {};
let door = pageRouteOf(location.search).door;

function fetchChrome() {
  return fetchPart(async () => (await import('../explore/chrome/chrome')).chrome);
}
/** Windows of a talk are fetched when somebody presents. */
function fetchWindows() {
  return fetchPart(() => import('../present/windows'));
}

/** What stands around the picture, and the picture, where they are put up along with the explorer. */
type Around = Awaited<typeof chrome>;
type First = Awaited<ReturnType<typeof drawFirst>>;

function explore(
  target: Element,
  dossier: OpenDossier,
  around: Around = null,
  first: First | null = null,
  onwhole?: () => void,
): () => void {
  const parts = chrome ?? fetchChrome();
  const onpresent = (step: number | null) => go(slideAddressOf(location, step ?? 1, null));
  const bands = mount(MarkingBands, {
    target,
    props: { text: dossier.index.dossier.marking, lang: dossier.index.dossier.language },
  });
  const page = mount(Explore, {
    target,
    props: {
      dossier,
      runner: taskRunner,
      builtPlaces: dossier.published ? builtPlaces : {},
      first,
      ready: around,
      chrome: parts,
      onwhole,
      onopened: open,
      onpresent,
    },
  });
  return () => {
    void unmount(page);
    void unmount(bands);
  };
}

/** Takes away what stands there: it writes what it owes its own entry of the history before another begins. */
function leave(): void {
  clear();
  clear = () => {};
}

/** Empties the page for what comes in place of what stands there. */
function clearPage(): HTMLElement {
  leave();
  const target = document.getElementById('entente')!;
  document.getElementById('in-words')?.remove();
  document.getElementById('waiting')?.remove();
  target.replaceChildren();
  target.inert = false;
  document.documentElement.classList.remove('no-still', 'marked');
  return target;
}

/** @param put puts up the explorer */
function show(dossier: OpenDossier, put = (target: Element) => explore(target, dossier)): void {
  const target = clearPage();
  shown = dossier;
  // A dossier without a story cannot be presented: it is explored.
  if (!dossier.index.dossier.story.length && pageRouteOf(location.search).door !== 'explore')
    replaceHistoryEntry(explorerAddressOf(location));
  const way = pageRouteOf(location.search);
  door = way.door;
  clear = door === 'explore' ? put(target) : () => {};
  if (way.door !== 'explore' || way.from !== null) void talk(target, dossier);
  else endTalk();
}

/**
 * The explorer is put up beside the page, piece by piece, and then in the place of the still one at once. Of a canvas, which
 * measures its room, the pieces come one after another in their place.
 */
async function replaceStill(dossier: OpenDossier, around: Around, first: First): Promise<void> {
  if (isLarge(first.scene)) return show(dossier, (target) => explore(target, dossier, around, first));
  await nextTask();
  const holder = document.createElement('div');
  const end = await new Promise<() => void>((resolve) => {
    const remove = explore(holder, dossier, around, first, () => resolve(remove));
  });
  show(dossier, (target) => {
    target.append(...holder.childNodes);
    return end;
  });
}

async function talk(target: Element, dossier: OpenDossier): Promise<void> {
  const before = clear;
  const doors = await fetchWindows().catch(() => null);
  if (!doors) return showFault(failureWords.partMissing);
  ({ endTalk } = doors);
  // Somebody may have gone elsewhere meanwhile.
  if (clear !== before || shown !== dossier) return;
  const page = { runner: taskRunner, go, take: show };
  const way = pageRouteOf(location.search);
  const puts = { presenter: doors.mountPresenter, present: doors.mountSlides, handout: doors.mountHandout };
  const put =
    way.door !== 'explore'
      ? puts[way.door](target, dossier, page)
      : way.from !== null
        ? doors.mountReturnLink(target, dossier, way.from, page)
        : () => {};
  clear = () => {
    put();
    before();
  };
}

/** Another door; what cannot be fetched leaves everything as it is. */
function go(to: string): void {
  void attempt(async () => {
    const way = pageRouteOf(new URL(to, location.href).search);
    if (way.door !== 'explore' || way.from !== null) await fetchWindows();
    leave();
    pushHistoryEntry(to);
    if (shown) show(shown);
    // What was pressed is gone.
    document.querySelector('main')?.focus();
  });
}

/** A dossier that the reader has opened: kept, so that a reload shows it again. */
async function open(dossier: OpenDossier): Promise<void> {
  const parts = await fetchChrome();
  const { keepReaderFile } = await fetchPart(() => import('./readerFiles'));
  const address = fileAddressOf(location, await keepReaderFile(dossier));
  leave();
  pushHistoryEntry(address);
  fileShown = fileIdOf(location.search);
  show(dossier, (target) => explore(target, dossier, parts));
}

/** The file that is shown. */
let fileShown = fileIdOf(location.search);
addEventListener('popstate', () => {
  // Another file than the one that is shown: the page begins anew.
  if (fileIdOf(location.search) !== fileShown) location.reload();
  else if (shown && pageRouteOf(location.search).door !== door) show(shown);
});

/** The still picture, which is that of the page's own dossier, stays without the controls that nothing answers. */
function keepStill(): void {
  if (isOwn && !shown) {
    document.documentElement.classList.remove('no-still');
    document.getElementById('entente')!.inert = true;
  }
  tellFault(new ToldFault(words.partsMissing));
}

/** Time in ms after which waiting has a sign. */
const WAITING = 400;

/** Told anew, so that it is read out. */
function tellWaiting(): void {
  const waiting = document.getElementById('waiting');
  if (waiting) waiting.textContent = words.readingFile(dossierSource.name);
}

/** A plain page in place of the picture. Where even that cannot be fetched, a sentence. */
async function showFault(reason: string, problems: readonly Problem[] = []): Promise<void> {
  await parsed;
  if (isOwn && !shown) return keepStill();
  const target = clearPage();
  try {
    const { default: UnshownDossier } = await import('./UnshownDossier.svelte');
    const page = mount(UnshownDossier, { target, props: { reason, problems, runner: taskRunner, onopened: open } });
    clear = () => void unmount(page);
  } catch {
    tellFault(new ToldFault(`${words.notShown}. ${reason}`));
  }
}

/** Opens the dossier that was asked for: what the build has not seen as it is now, or found faults in, is checked. */
async function openAsked(): Promise<ReadResult> {
  const { source, certified, built } = await askedFile;
  await parsed;
  builtPlaces = built;
  const { name, published } = dossierSource;
  const opened = certified && typeof source === 'string' ? await openCertified(source, name) : null;
  if (opened) return { ok: true, dossier: opened };
  return openDossier(taskRunner, source, name, published, readAhead);
}

async function start(): Promise<void> {
  setTimeout(tellWaiting, WAITING);
  try {
    const opened = await openAsked();
    if (!opened.ok) return await showFault(words.unreadable(opened.name), opened.problems);
    if (!isOwn || !chrome) return show(opened.dossier);
    const { dossier } = opened;
    const source = { dossier, runner: taskRunner, built: builtPlaces };
    // What cannot be had is told above.
    const [around, first] = await Promise.all([
      chrome.catch(() => null),
      drawFirst(source, location.search).catch(() => keepStill()),
    ]);
    if (around && first) await replaceStill(dossier, around, first);
  } catch (error) {
    await showFault(words.notLoaded(dossierSource.name, error instanceof Error ? error.message : String(error)));
  }
}

addEventListener('unhandledrejection', ({ reason }) => tellFault(reason));
if (!isLeaving) void start();
void parsed.then(watchTranslation);
// Where nothing can be stored, there is nothing to forget.
sweepStorage().catch(() => undefined);
