/** A dossier's story as a PowerPoint file: a slide for each step, its picture as shapes, and the evidence at the end. */
import PptxGenJS from 'pptxgenjs';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import type { LayoutRequest, Positions } from '../../layout/layout';
import { seenIn, standingOf, type Standing } from '../../pictureOf';
import { viewBoxOf } from '../../scene/frames';
import { drawable } from '../../view/drawable';
import { select } from '../../view/select';
import { DEFAULT_VIEW } from '../../view/state';
import { applyStep } from '../../view/steps';
import type { Drawer } from '../drawer';
import { keyOf, linksOf } from '../key';
import { sourceLine } from '../words';
import { kindFor, putColumn } from './column';
import { evidenceRows, numberWords, pagesOf, putTable, sourcesOf } from './evidence';
import { putHowToRead } from './howToRead';
import { named } from './names';
import { packed } from './pack';
import { groupsOf } from './picture';
import { hex, putMark, type Slide } from './place';
import { COLUMN, defineLayouts, HIGH, LAYOUTS, putMarking, putTitle, styleOf, WIDE, type Style } from './style';

export interface Asked {
  index: DossierIndex;
  theme: 'light' | 'dark';
  layout: (request: LayoutRequest) => Promise<Positions>;
  draw: Drawer;
  /** Told after each slide with a picture, and before the file is put together. */
  onprogress?: (done: number, all: number) => void | Promise<void>;
  signal?: AbortSignal;
}

/** Where pictures stand, in inches. */
const PICTURE = { x: 0.55 + COLUMN + 0.1, y: 0.34, w: WIDE - COLUMN - 0.85, h: HIGH - 0.66 };
const SECTIONS = { story: 'Story', evidence: 'Evidence' } as const;

/**
 * @returns the file; the same dossier gives the same file
 * @throws an `AbortError` when it is called off
 */
export async function deckOf(asked: Asked): Promise<Uint8Array> {
  const { index, signal } = asked;
  const { dossier } = index;
  const style = styleOf(index, asked.theme);
  const deck = new PptxGenJS();
  defineLayouts(deck, style);
  deck.title = dossier.title;
  deck.author = dossier.credit ?? '';
  deck.company = '';
  deck.subject = dossier.subtitle ?? '';
  const links = drawable(index).links;
  const numbers = new Map(links.map(({ id }, i) => [id, i + 1]));
  const add = (section: string, kind: keyof typeof LAYOUTS, notes: string): Slide => {
    const slide = deck.addSlide({ masterName: LAYOUTS[kind].name, sectionTitle: section });
    slide.addNotes(notes);
    return slide;
  };
  deck.addSection({ title: SECTIONS.story });
  putFront(add(SECTIONS.story, 'front', notesOf(dossier.summary, dossier.description, dossier.title)), index, style);
  /** Steps that unfold the same share one picture. */
  const known = new Map<string, Standing>();
  const steps = dossier.story.length ? dossier.story.map((_, i) => i + 1) : [null];
  for (const [i, step] of steps.entries()) {
    await asked.onprogress?.(i, steps.length + 1);
    signal?.throwIfAborted();
    const record = step === null ? undefined : dossier.story[step - 1];
    const minutes = record?.minutes ? `About ${record.minutes} ${record.minutes === 1 ? 'minute' : 'minutes'}.` : '';
    const kind = kindFor(record?.title ?? dossier.title);
    const slide = add(SECTIONS.story, kind, notesOf(record?.notes, minutes, record?.text ?? dossier.title));
    await putStep(slide, asked, step, numbers, style, known);
  }
  await asked.onprogress?.(steps.length, steps.length + 1);
  signal?.throwIfAborted();
  deck.addSection({ title: SECTIONS.evidence });
  const guide = add(SECTIONS.evidence, 'heading', 'How to read the pictures.');
  putTitle(guide, 'How to read it', 'heading', style);
  putHowToRead(guide, index, links, style);
  putMarking(guide, style);
  const pages = pagesOf(evidenceRows(index, links));
  for (const [i, page] of pages.entries()) {
    const title = pages.length > 1 ? `Evidence, ${i + 1} of ${pages.length}` : 'Evidence';
    const slide = add(SECTIONS.evidence, 'heading', `${title}. ${sourceLine(index)}`);
    putTitle(slide, title, 'heading', style);
    putTable(slide, page, style);
    putMarking(slide, style);
  }
  const file = await deck.write({ outputType: 'uint8array' });
  return packed(file as Uint8Array, dossier.language);
}

async function putStep(
  slide: Slide,
  { index, layout, draw }: Asked,
  step: number | null,
  numbers: ReadonlyMap<string, number>,
  style: Style,
  known: Map<string, Standing>,
): Promise<void> {
  const { dossier } = index;
  const view = step === null ? DEFAULT_VIEW : applyStep(index, DEFAULT_VIEW, step);
  const key = view.unfolded.join(' ');
  const standing = known.get(key) ?? (await standingOf(index, view, 'wide', layout, 'slide'));
  known.set(key, standing);
  const drawn = seenIn(index, view, standing, 'slide');
  const { scene, look } = drawn;
  const { kept, insideKept } = select(index, view.filter);
  const isRaised = (id: string) => !look.filtered.has(id) && (!look.emphasis || look.emphasis.out.has(id));
  const spoken = linksOf(index, scene, new Set([...kept, ...insideKept]), isRaised);
  const record = step === null ? undefined : dossier.story[step - 1];
  putColumn(
    slide,
    {
      title: record?.title ?? dossier.title,
      text: record?.text ?? dossier.subtitle ?? '',
      key: keyOf(index, spoken),
      sources: sourceWords(index, spoken, numbers),
    },
    style,
  );
  const { x, y, width, height } = viewBoxOf(scene.frame);
  const inch = Math.min(PICTURE.w / width, PICTURE.h / height);
  const place = {
    x: PICTURE.x + (PICTURE.w - width * inch) / 2 - x * inch,
    y: PICTURE.y + (PICTURE.h - height * inch) / 2 - y * inch,
    inch,
    font: style.text,
  };
  for (const { name, alt, marks } of groupsOf(index, drawn, style.theme, draw)) {
    const group = marks.length > 1 ? style.nextGroup() : 0;
    marks.forEach((mark, i) => {
      if (i === 0) putMark(slide, mark, name, alt, group, place);
      else putMark(slide, mark, mark.kind === 'text' ? 'Label' : 'Mark', alt, group, place);
    });
  }
  putMarking(slide, style);
}

function sourceWords(index: DossierIndex, links: readonly Link[], numbers: ReadonlyMap<string, number>): string {
  const rows = numberWords(links.flatMap(({ id }) => numbers.get(id) ?? []));
  const sources = sourcesOf(index, links);
  return [rows && `Evidence ${rows}.`, sources.length && `Sources: ${sources.join('; ')}.`].filter(Boolean).join(' ');
}

function putFront(slide: Slide, index: DossierIndex, style: Style): void {
  const { title, subtitle, summary } = index.dossier;
  const { theme, text } = style;
  const row = (words: string | undefined, y: number, h: number, fontSize: number, color: string) => {
    if (words)
      slide.addText(words, {
        ...{ x: 0.55, y, w: 11.5, h, margin: 0, valign: 'top', fit: 'shrink', fontFace: text },
        ...{ fontSize, color: hex(color), objectName: named('Text', words) },
      });
  };
  putTitle(slide, title, 'front', style);
  row(subtitle, 3.35, 0.5, 22, theme.ink2);
  row(summary, 4.1, 2.1, 17, theme.ink);
  row(sourceLine(index), 6.4, 0.6, 11, theme.ink2);
  putMarking(slide, style);
}

const notesOf = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n');
