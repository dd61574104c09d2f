/** The explorer's door: fetches the dossier, then takes the place of the still picture in one go. */
import { mount, unmount } from 'svelte';
import Explore from './Explore.svelte';
import { createLayoutRunner } from '../ui/layoutRunner';
import { dossierAddress, readDossier, SHIPPED, type OpenDossier } from './open';
import './page';

let page: Record<string, unknown> | undefined;

const runner = createLayoutRunner();

function show(dossier: OpenDossier): void {
  if (page) void unmount(page);
  const target = document.getElementById('entente')!;
  document.getElementById('in-words')?.remove();
  target.replaceChildren();
  page = mount(Explore, { target, props: { dossier, runner, onopened: show } });
}

/** Says beside the still picture why it stays still. */
function complain(fault: string): void {
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
  const address = dossierAddress(location.search, document.baseURI);
  const name = address.split('/').at(-1) ?? address;
  // Only the shipped dossier is sure to have places stored: for any other the layout gets ready while it is on its way.
  if (address !== SHIPPED) runner.warm();
  try {
    const response = await fetch(address);
    if (!response.ok) return complain(`the server answers ${response.status} for the dossier ${name}.`);
    const opened = await readDossier(await response.text(), name);
    await parsed;
    if (opened.ok) show(opened.dossier);
    else complain(`the dossier ${name} cannot be read. ${opened.problems.map((problem) => problem.fault).join(' ')}`);
  } catch (error) {
    complain(`the dossier ${name} could not be loaded (${error instanceof Error ? error.message : String(error)}).`);
  }
}

void start();
