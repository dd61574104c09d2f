/** The explorer's door: fetches the dossier, then takes the place of the still picture in one go. */
import { mount, unmount } from 'svelte';
import Explore from './Explore.svelte';
import { dossierAddress, readDossier, type OpenDossier } from './open';
import './page';

const target = document.getElementById('entente')!;
let page: Record<string, unknown> | undefined;

function show(dossier: OpenDossier): void {
  if (page) void unmount(page);
  document.getElementById('in-words')?.remove();
  target.replaceChildren();
  page = mount(Explore, { target, props: { dossier, onopened: show } });
}

/** Says beside the still picture why it stays still. */
function complain(fault: string): void {
  const notice = document.getElementById('problem')!;
  notice.hidden = false;
  notice.textContent = `This page shows the picture without its filters: ${fault}`;
}

async function start(): Promise<void> {
  const address = dossierAddress(location.search, document.baseURI);
  const name = address.split('/').at(-1) ?? address;
  try {
    const response = await fetch(address);
    if (!response.ok) return complain(`the server answers ${response.status} for the dossier ${name}.`);
    const opened = await readDossier(await response.text(), name);
    if (opened.ok) show(opened.dossier);
    else complain(`the dossier ${name} cannot be read. ${opened.problems.map((problem) => problem.fault).join(' ')}`);
  } catch (error) {
    complain(`the dossier ${name} could not be loaded (${error instanceof Error ? error.message : String(error)}).`);
  }
}

void start();
