/** The page: reads the dossier that was asked for, then puts up the door that the address names, in one go. */
import { mount, unmount } from 'svelte';
import Explore from '../explore/Explore.svelte';
import { plainAddress, slideAddress, wayOf } from '../present/talk/way';
import Bands from '../ui/symbols/Bands.svelte';
import { readDossier, type OpenDossier } from '../formats/in/openDossier';
import { runner, source } from './asked';
import './styles';

/** On its way while the dossier is; a picture that has no still one in its place does not wait for it. */
const furniture = wayOf(location.search).door === 'explore' ? import('../explore/chrome/furniture') : null;
furniture?.catch(() => complain('parts of the page could not be loaded. Load it again.'));

let shown: OpenDossier | undefined;
let clear = () => {};
/** Tells the presenter's window that the slides are gone. */
let endTalk = () => {};
let door = wayOf(location.search).door;

/** @param ready what stands around the picture, if it is to be put up along with it */
function explore(target: Element, dossier: OpenDossier, ready: Awaited<typeof furniture>): () => void {
  const parts = furniture ?? import('../explore/chrome/furniture');
  const onopened = async (next: OpenDossier) => show(next, await parts);
  const onpresent = (step: number | null) => go(slideAddress(location, step ?? 1, null));
  const bands = mount(Bands, { target, props: { text: dossier.index.dossier.marking } });
  const page = mount(Explore, { target, props: { dossier, runner, ready, furniture: parts, onopened, onpresent } });
  return () => {
    void unmount(page);
    void unmount(bands);
  };
}

function show(dossier: OpenDossier, ready: Awaited<typeof furniture> = null): void {
  clear();
  shown = dossier;
  const target = document.getElementById('entente')!;
  document.getElementById('in-words')?.remove();
  target.replaceChildren();
  document.documentElement.classList.remove('no-still', 'marked');
  // A dossier without a story cannot be presented: it is explored.
  if (!dossier.index.dossier.story.length && wayOf(location.search).door !== 'explore')
    history.replaceState(history.state, '', plainAddress(location));
  const way = wayOf(location.search);
  door = way.door;
  clear = door === 'explore' ? explore(target, dossier, ready) : () => {};
  if (way.door !== 'explore' || way.from !== null) void talk(target, dossier);
  else endTalk();
}

/** Windows of a talk are fetched when somebody presents. */
async function talk(target: Element, dossier: OpenDossier): Promise<void> {
  const before = clear;
  const doors = await import('../present/door').catch(() => null);
  if (!doors) return complain('parts of the page could not be loaded. Load it again.');
  ({ endTalk } = doors);
  // Somebody may have gone elsewhere meanwhile.
  if (clear !== before || shown !== dossier) return;
  const page = { runner, go, show };
  const way = wayOf(location.search);
  const puts = { presenter: doors.putPresenter, present: doors.putSlides, handout: doors.putHandout };
  const put =
    way.door !== 'explore'
      ? puts[way.door](target, dossier, page)
      : way.from !== null
        ? doors.putReturn(target, dossier, way.from, page)
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
  if (shown && wayOf(location.search).door !== door) show(shown);
});

/** Says beside the still picture why it stays still. */
function complain(fault: string): void {
  document.documentElement.classList.remove('no-still');
  const notice = document.getElementById('problem')!;
  notice.hidden = false;
  notice.textContent = `This page shows the picture without its filters: ${fault}`;
}

/** The script may be here before the page: the still picture must be there to be replaced. */
const parsed =
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : Promise.resolve();

async function start(): Promise<void> {
  const { name, isShipped, published } = source;
  try {
    const opened = await readDossier(await source.text(), name, published);
    await parsed;
    if (opened.ok) {
      // Told above, if it fails.
      const ready = isShipped ? await furniture?.catch(() => null) : null;
      if (ready || !isShipped || !furniture) show(opened.dossier, ready ?? null);
    } else complain(`the dossier ${name} cannot be read. ${opened.problems.map((problem) => problem.fault).join(' ')}`);
  } catch (error) {
    complain(`the dossier ${name} could not be loaded (${error instanceof Error ? error.message : String(error)}).`);
  }
}

void start();
