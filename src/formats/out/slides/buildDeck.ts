/** A dossier's story as a PowerPoint file: a slide for each step, its picture as shapes, and the evidence at the end. */
import PptxGenJS from 'pptxgenjs';
import * as commonWords from '../../../words/en/common';
import * as deckWords from '../../../words/en/powerpoint';
import type { DossierIndex, Link } from '../../../dossier/indexDossier';
import type { LayoutFunction } from '../../../picture/findPlaces';
import { storyRecordsOf } from '../../../picture/storyRecords';
import { legendItemsOf } from '../../../scene/style/legendItems';
import { linksOf } from '../../../view/selectRecords';
import type { PictureRenderer } from '../pictureRenderer';
import { sourceLineOf } from '../captions';
import { slideKindOf, putColumn } from './putColumn';
import { evidenceRowsOf, formatNumberRanges, paginateRows, putEvidenceTable, sourceTextsOf } from './evidenceTable';
import { putHowToRead } from './putHowToRead';
import { encodeObjectName } from './objectNames';
import { patchPptx } from './patchPptx';
import { textDirectionOf, pptxColourOf, type PptxSlide } from './putMark';
import { slidePlacementOf, putPicture, drawStepPictures } from './stepPictures';
import { defineSlideLayouts, SLIDE_LAYOUTS, putMarking, putTitle, deckStyleOf, type DeckStyle } from './deckStyle';

export interface DeckRequest {
  index: DossierIndex;
  theme: 'light' | 'dark';
  layout: LayoutFunction;
  draw: PictureRenderer;
  /** Told after each slide with a picture, and before the file is put together. */
  onprogress?: (done: number, all: number) => void | Promise<void>;
  signal?: AbortSignal;
}

const SECTIONS = { story: commonWords.story, evidence: commonWords.evidence } as const;

/**
 * @returns the file; the same dossier gives the same file
 * @throws an `AbortError` when it is called off
 */
export async function buildDeck(asked: DeckRequest): Promise<Uint8Array> {
  const { index } = asked;
  const { dossier } = index;
  const style = deckStyleOf(index, asked.theme);
  const deck = new PptxGenJS();
  defineSlideLayouts(deck, style);
  deck.title = dossier.title;
  deck.author = dossier.credit ?? '';
  deck.company = '';
  deck.subject = dossier.subtitle ?? '';
  const links = linksOf(
    index,
    storyRecordsOf(
      index,
      [...dossier.story.keys()].map((i) => i + 1),
    ),
  );
  const numbers = new Map(links.map(({ id }, i) => [id, i + 1]));
  const add = (section: string, kind: keyof typeof SLIDE_LAYOUTS, notes: string): PptxSlide => {
    const slide = deck.addSlide({ masterName: SLIDE_LAYOUTS[kind].name, sectionTitle: section });
    slide.addNotes(notes);
    return slide;
  };
  deck.addSection({ title: SECTIONS.story });
  putFront(add(SECTIONS.story, 'front', notesOf(dossier.summary, dossier.description, dossier.title)), index, style);
  const pictures = await drawStepPictures(index, style.theme, asked.layout, asked.draw, async (done, all) => {
    await asked.onprogress?.(done, all);
    asked.signal?.throwIfAborted();
  });
  const place = slidePlacementOf(pictures, style.text);
  for (const picture of pictures) {
    const { record, spoken, widths } = picture;
    const minutes = record?.minutes ? deckWords.planMinutes(record.minutes) : '';
    const column = {
      title: record?.title ?? dossier.title,
      text: (record ? record.text : dossier.subtitle) ?? '',
      key: legendItemsOf(index, spoken),
      widths,
      sources: sourceWords(index, spoken, numbers),
    };
    const notes = notesOf(record?.notes, minutes, record?.text ?? column.title);
    const slide = add(SECTIONS.story, slideKindOf(column.title), notes);
    // PowerPoint keeps it for questions and passes over it, as a talk does.
    slide.hidden = record?.skip ?? false;
    putColumn(slide, column, style);
    putPicture(slide, picture, place, style);
    putMarking(slide, style);
  }
  deck.addSection({ title: SECTIONS.evidence });
  const guide = add(SECTIONS.evidence, 'heading', deckWords.guideNotes);
  putTitle(guide, commonWords.howToRead, 'heading', style);
  putHowToRead(guide, index, links, style);
  putMarking(guide, style);
  const pages = paginateRows(evidenceRowsOf(index, links));
  for (const [i, page] of pages.entries()) {
    const title = pages.length > 1 ? deckWords.evidencePage(i + 1, pages.length) : commonWords.evidence;
    const slide = add(SECTIONS.evidence, 'heading', `${title}. ${sourceLineOf(index)}`);
    putTitle(slide, title, 'heading', style);
    putEvidenceTable(slide, page, style);
    putMarking(slide, style);
  }
  const file = await deck.write({ outputType: 'uint8array' });
  return patchPptx(file as Uint8Array, dossier.language);
}

function sourceWords(index: DossierIndex, links: readonly Link[], numbers: ReadonlyMap<string, number>): string {
  const rows = formatNumberRanges(links.flatMap(({ id }) => numbers.get(id) ?? []));
  const sources = sourceTextsOf(index, links);
  return [rows && deckWords.evidenceRows(rows), sources.length && deckWords.sourcesAre(sources.join('; '))]
    .filter(Boolean)
    .join(' ');
}

function putFront(slide: PptxSlide, index: DossierIndex, style: DeckStyle): void {
  const { title, subtitle, summary } = index.dossier;
  const { theme, text } = style;
  const row = (words: string | undefined, y: number, h: number, fontSize: number, color: string) => {
    if (words)
      slide.addText(words, {
        ...{ x: 0.55, y, w: 11.5, h, margin: 0, valign: 'top', fit: 'shrink', fontFace: text },
        ...{
          fontSize,
          color: pptxColourOf(color),
          objectName: encodeObjectName(deckWords.text, words),
          ...textDirectionOf(words),
        },
      });
  };
  putTitle(slide, title, 'front', style);
  row(subtitle, 3.35, 0.5, 22, theme.ink2);
  row(summary, 4.1, 2.1, 17, theme.ink);
  row(sourceLineOf(index), 6.4, 0.6, 11, theme.ink2);
  putMarking(slide, style);
}

const notesOf = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n');
