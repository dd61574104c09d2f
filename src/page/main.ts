/** The page: reads the dossier that was asked for, then puts up the door that the address names, in one go. */
import * as words from '../words/en/pages';
import { mount, unmount } from 'svelte';
import Explore from '../explore/Explore.svelte';
import { explorerAddressOf, slideAddressOf, pageRouteOf } from '../present/talk/pageRoutes';
import MarkingBands from '../ui/symbols/MarkingBands.svelte';
import { readDossier, type OpenDossier } from '../formats/in/readDossier';
import { layoutRunner, dossierSource } from './preload';
import './styles';

/** On its way while the dossier is; a picture that has no still one in its place does not wait for it. */
const chrome = pageRouteOf(location.search).door === 'explore' ? import('../explore/chrome/chrome') : null;
chrome?.catch(() => complain(words.missingParts));

let shown: OpenDossier | undefined;
let clear = () => {};
/** Tells the presenter's window that the slides are gone. */
let endTalk = () => {};
let door = pageRouteOf(location.search).door;

/** @param ready what stands around the picture, if it is to be put up along with it */
function explore(target: Element, dossier: OpenDossier, ready: Awaited<typeof chrome>): () => void {
  const parts = chrome ?? import('../explore/chrome/chrome');
  const onopened = async (next: OpenDossier) => show(next, await parts);
  const onpresent = (step: number | null) => go(slideAddressOf(location, step ?? 1, null));
  const bands = mount(MarkingBands, { target, props: { text: dossier.index.dossier.marking } });
  const page = mount(Explore, {
    target,
    props: { dossier, runner: layoutRunner, ready, chrome: parts, onopened, onpresent },
  });
  return () => {
    void unmount(page);
    void unmount(bands);
  };
}

function show(dossier: OpenDossier, ready: Awaited<typeof chrome> = null): void {
  clear();
  shown = dossier;
  const target = document.getElementById('entente')!;
  document.getElementById('in-words')?.remove();
  target.replaceChildren();
  document.documentElement.classList.remove('no-still', 'marked');
  // A dossier without a story cannot be presented: it is explored.
  if (!dossier.index.dossier.story.length && pageRouteOf(location.search).door !== 'explore')
    history.replaceState(history.state, '', explorerAddressOf(location));
  const way = pageRouteOf(location.search);
  door = way.door;
  clear = door === 'explore' ? explore(target, dossier, ready) : () => {};
  if (way.door !== 'explore' || way.from !== null) void talk(target, dossier);
  else endTalk();
}

/** Windows of a talk are fetched when somebody presents. */
async function talk(target: Element, dossier: OpenDossier): Promise<void> {
  const before = clear;
  const doors = await import('../present/windows').catch(() => null);
  if (!doors) return complain(words.missingParts);
  ({ endTalk } = doors);
  // Somebody may have gone elsewhere meanwhile.
  if (clear !== before || shown !== dossier) return;
  const page = { runner: layoutRunner, go, show };
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

function go(to: string): void {
  const entry = Number((history.state as { entry?: number } | null)?.entry ?? 0) + 1;
  history.pushState({ entry }, '', to);
  if (shown) show(shown);
}

addEventListener('popstate', () => {
  if (shown && pageRouteOf(location.search).door !== door) show(shown);
});

/** Says beside the still picture why it stays still. */
function complain(fault: string): void {
  document.documentElement.classList.remove('no-still');
  const notice = document.getElementById('problem')!;
  notice.hidden = false;
  notice.textContent = words.staticPageNotice(fault);
}

/** The script may be here before the page: the still picture must be there to be replaced. */
const parsed =
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : Promise.resolve();

async function start(): Promise<void> {
  const { name, isShipped, published } = dossierSource;
  try {
    const opened = await readDossier(await dossierSource.read(), name, published);
    await parsed;
    if (opened.ok) {
      // Told above, if it fails.
      const ready = isShipped ? await chrome?.catch(() => null) : null;
      if (ready || !isShipped || !chrome) show(opened.dossier, ready ?? null);
    } else complain(words.unreadableDossier(name, opened.problems.map((problem) => problem.fault).join(' ')));
  } catch (error) {
    complain(words.missingDossier(name, error instanceof Error ? error.message : String(error)));
  }
}

void start();
