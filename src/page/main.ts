/** The explorer's door: reads the dossier that was asked for, then takes the place of the still picture in one go. */
import { mount, unmount } from 'svelte';
import Explore from '../explore/Explore.svelte';
import { readDossier, type OpenDossier } from '../ui/openDossier';
import { address, isShipped, response, runner } from './asked';
import './styles';

/** On its way while the dossier is; a picture that has no still one in its place does not wait for it. */
const furniture = import('../explore/furniture');
furniture.catch(() => complain('parts of the page could not be loaded. Load it again.'));

let page: Record<string, unknown> | undefined;

function show(dossier: OpenDossier, ready: Awaited<typeof furniture> | null): void {
  if (page) void unmount(page);
  const target = document.getElementById('entente')!;
  document.getElementById('in-words')?.remove();
  target.replaceChildren();
  document.documentElement.classList.remove('no-still');
  const onopened = async (next: OpenDossier) => show(next, await furniture);
  page = mount(Explore, { target, props: { dossier, runner, ready, furniture, onopened } });
}

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
  const name = address.split('/').at(-1) ?? address;
  try {
    const answer = await response;
    if (!answer.ok) return complain(`the server answers ${answer.status} for the dossier ${name}.`);
    const opened = await readDossier(await answer.text(), name, true);
    await parsed;
    if (opened.ok) {
      // Told above, if it fails.
      const ready = isShipped ? await furniture.catch(() => null) : null;
      if (ready || !isShipped) show(opened.dossier, ready);
    } else complain(`the dossier ${name} cannot be read. ${opened.problems.map((problem) => problem.fault).join(' ')}`);
  } catch (error) {
    complain(`the dossier ${name} could not be loaded (${error instanceof Error ? error.message : String(error)}).`);
  }
}

void start();
