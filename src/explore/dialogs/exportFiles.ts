/** Makes the files that a reader asks for; each kind fetches only what it needs. */
import type { FindPlaces } from '../../picture/placeActors';
import { shownRecords } from '../../picture/shownRecords';
import type { OpenDossier } from '../../formats/in/openDossier';
import { readAddress } from '../../view/readAddress';
import { linksIn } from '../../view/selectRecords';
import type { FrameName } from '../../view/state';

export type Kind = 'svg' | 'png' | 'pptx' | 'html' | 'csv' | 'json';

export interface Wanted {
  kind: Kind;
  dossier: OpenDossier;
  /** The view in the words of the address. */
  view: string;
  size: string;
  theme: 'light' | 'dark';
  /** The shape of the picture on the screen. */
  frame: FrameName;
  layout: FindPlaces;
  /** Told how far a long export is. */
  onprogress: (done: number, all: number) => Promise<void>;
  signal: AbortSignal;
}

export async function fileOf(wanted: Wanted): Promise<Blob> {
  const { kind, dossier } = wanted;
  if (kind === 'json') return new Blob([dossier.text], { type: 'application/json' });
  if (kind === 'csv') return tableOf(wanted);
  if (kind === 'html') return wholePage(wanted);
  return kind === 'pptx' ? slidesOf(wanted) : pictureFile(wanted);
}

async function tableOf({ dossier: { index }, view: words, frame }: Wanted): Promise<Blob> {
  const { csvOf } = await import('../../formats/out/csv');
  const { shown } = shownRecords(index, readAddress(index, words).view, frame);
  return new Blob([csvOf(index, linksIn(index, shown))], { type: 'text/csv' });
}

async function wholePage({ dossier, signal }: Wanted): Promise<Blob> {
  const { oneFile } = await import('../../formats/out/oneFile');
  const answer = await fetch('offline.html', { signal });
  if (!answer.ok) throw new Error(`The server answers ${answer.status} for offline.html, which the page is made from.`);
  return new Blob([oneFile(await answer.text(), dossier)], { type: 'text/html' });
}

async function pictureFile({ kind, dossier, view, signal, ...wanted }: Wanted): Promise<Blob> {
  const [{ drawingOf, svgText }, { pageDrawer }, { frameOf, readSize }] = await Promise.all([
    import('../../formats/out/svg'),
    import('../../formats/out/pageDrawer'),
    import('../../formats/out/sizes'),
  ]);
  const size = readSize(wanted.size)!;
  const drawing = await drawingOf({
    ...{ index: dossier.index, view: readAddress(dossier.index, view).view, size, theme: wanted.theme },
    ...{ frame: frameOf(size, wanted.frame), layout: wanted.layout, draw: pageDrawer },
  });
  signal.throwIfAborted();
  if (kind === 'svg') return new Blob([svgText(drawing)], { type: 'image/svg+xml' });
  const { rasterOf } = await import('../../formats/out/raster');
  return rasterOf(drawing, signal);
}

async function slidesOf({ dossier, theme, layout, onprogress, signal }: Wanted): Promise<Blob> {
  // A page in one file would carry all of it.
  if (__SINGLE_FILE__) throw new Error('Slides are made by the explorer on its site, not by a page in one file.');
  const [{ deckOf }, { pageDrawer }] = await Promise.all([
    import('../../formats/out/slides/deck'),
    import('../../formats/out/pageDrawer'),
  ]);
  const file = await deckOf({ index: dossier.index, theme, layout, draw: pageDrawer, onprogress, signal });
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return new Blob([file as BlobPart], { type });
}
