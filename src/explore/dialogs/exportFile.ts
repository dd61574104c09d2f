/** Makes the files that a reader asks for; each kind fetches only what it needs. */
import { siteAddressOf } from '../../ui/loading/sitePage';
import { fetchPart } from '../../ui/parts/attempt';
import type { LayoutFunction } from '../../picture/findPlaces';
import { shownRecordsOf } from '../../picture/shownRecords';
import type { OpenDossier } from '../../formats/in/readDossier';
import { readAddress } from '../../view/readAddress';
import { linksOf } from '../../view/selectRecords';
import type { FrameName } from '../../view/viewState';
import * as words from '../../words/en/dialogs';

export type ExportKind = 'svg' | 'png' | 'pptx' | 'html' | 'site' | 'csv' | 'json';

export interface ExportRequest {
  kind: ExportKind;
  dossier: OpenDossier;
  /** The view in the words of the address. */
  view: string;
  size: string;
  theme: 'light' | 'dark';
  /** The shape of the picture on the screen. */
  frame: FrameName;
  layout: LayoutFunction;
  /** Told how far a long export is. */
  onprogress: (done: number, all: number) => Promise<void>;
  signal: AbortSignal;
  /** Address of the site to be, where it is known. */
  base?: string;
}

export async function exportFile(wanted: ExportRequest): Promise<Blob> {
  return MADE_BY[wanted.kind](wanted);
}

/** A page in one file would carry all the code of it. */
const refuse = () => Promise.reject(new Error(words.onlyOnItsSite));

const MADE_BY: Readonly<Record<ExportKind, (wanted: ExportRequest) => Promise<Blob>>> = {
  svg: pictureFile,
  png: pictureFile,
  pptx: __SINGLE_FILE__ ? refuse : slidesOf,
  html: __SINGLE_FILE__ ? refuse : ({ dossier, signal }) => wholePage(dossier, signal),
  site: __SINGLE_FILE__ ? refuse : siteOf,
  csv: tableOf,
  json: ({ dossier }) => Promise.resolve(new Blob([dossier.text], { type: 'application/json' })),
};

async function siteOf(wanted: ExportRequest): Promise<Blob> {
  if (__SINGLE_FILE__) return refuse();
  const { publishDossier } = await fetchPart(() => import('./publishDossier'));
  return publishDossier(wanted);
}

async function tableOf({ dossier: { index }, view: query, frame }: ExportRequest): Promise<Blob> {
  const { csvOf } = await fetchPart(() => import('../../formats/out/csv'));
  const { shown } = shownRecordsOf(index, readAddress(index, query).view, frame);
  return new Blob([csvOf(index, linksOf(index, shown))], { type: 'text/csv' });
}

/** Explorer, slides and dossier in one page. */
export async function wholePage(dossier: OpenDossier, signal?: AbortSignal): Promise<Blob> {
  if (__SINGLE_FILE__) return refuse();
  const { bundlePage } = await fetchPart(() => import('../../formats/out/bundlePage'));
  const answer = await fetch(siteAddressOf('offline.html'), signal ? { signal } : {});
  if (!answer.ok) throw new Error(words.noOfflinePage(answer.status));
  return new Blob([bundlePage(await answer.text(), dossier)], { type: 'text/html' });
}

async function pictureFile({ kind, dossier, view, signal, ...wanted }: ExportRequest): Promise<Blob> {
  const [{ drawingOf, svgTextOf }, { renderInPage }, { frameNameOf, parseSize }] = await Promise.all([
    fetchPart(() => import('../../formats/out/drawing')),
    fetchPart(() => import('../../formats/out/renderInPage')),
    fetchPart(() => import('../../formats/out/outputSize')),
  ]);
  const size = parseSize(wanted.size)!;
  const drawing = await drawingOf({
    ...{ index: dossier.index, view: readAddress(dossier.index, view).view, size, theme: wanted.theme },
    ...{ frame: frameNameOf(size, wanted.frame), layout: wanted.layout, draw: renderInPage },
  });
  signal.throwIfAborted();
  if (kind === 'svg') return new Blob([svgTextOf(drawing)], { type: 'image/svg+xml' });
  const { rasterise } = await fetchPart(() => import('../../formats/out/rasterise'));
  return rasterise(drawing, signal);
}

async function slidesOf({ dossier, theme, layout, onprogress, signal }: ExportRequest): Promise<Blob> {
  if (__SINGLE_FILE__) return refuse();
  const [{ buildDeck }, { renderInPage }] = await Promise.all([
    fetchPart(() => import('../../formats/out/slides/buildDeck')),
    fetchPart(() => import('../../formats/out/renderInPage')),
  ]);
  const file = await buildDeck({ index: dossier.index, theme, layout, draw: renderInPage, onprogress, signal });
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return new Blob([file as BlobPart], { type });
}
