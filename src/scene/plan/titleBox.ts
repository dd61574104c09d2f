/** Corners of a frame in which the page writes the title, as much as it takes, and puts its buttons. */
import type { Dossier } from '../../dossier/schema';
import type { Rect } from '../../geometry/types';
import {
  BOTH_SWITCHES,
  SWITCH_ROW,
  LEVEL_SWITCH,
  MOST_TITLE_ROWS,
  SUBTITLE_SIZE,
  TITLE_MARGIN,
  TITLE_RULE,
  TITLE_SIZE,
  TITLE_SPARE,
  TITLE_WIDTH,
} from '../sceneMeasures';
import { measureText, wrapTextEvenly } from '../style/measureText';
import type { Frame } from './frames';

/** The frame with the corner for the title as large as this title. */
export function fitFrameToTitle(frame: Frame, dossier: Pick<Dossier, 'title' | 'subtitle'>): Frame {
  if (!frame.titled) return frame;
  return { ...frame, keep: [titleBoxOf(dossier), ...frame.keep] };
}

/**
 * The frame of a crowd, with room above the zoom buttons for the switch between its levels of detail.
 * @param grouped a second switch says whether groups or lines decide who stands near whom
 */
export function fitFrameToSwitch(frame: Frame, grouped: boolean): Frame {
  const size = grouped ? BOTH_SWITCHES : LEVEL_SWITCH;
  const [x, y] = [frame.width - size.width, frame.height - size.height];
  if (frame.name === 'tall') {
    const { width, height } = frame;
    return { ...frame, keep: [{ x: 0, y: height - SWITCH_ROW, width, height: SWITCH_ROW }] };
  }
  const keep = frame.keep.map((corner) => (corner.x > x ? { x, y, ...size } : corner));
  return { ...frame, keep };
}

/** Where title and subtitle stand in the wide frame. Their font is narrower than the one that is measured here. */
export function titleBoxOf({ title, subtitle }: Pick<Dossier, 'title' | 'subtitle'>): Rect {
  const titles = rowsOf(title, TITLE_SIZE, MOST_TITLE_ROWS.title);
  const subtitles = subtitle ? rowsOf(subtitle, SUBTITLE_SIZE, MOST_TITLE_ROWS.subtitle) : [];
  const isWhole = titles.length > 1 || subtitles.length > 1;
  const widest = Math.max(TITLE_RULE, ...titles, ...subtitles);
  const under = subtitles.length ? 4 + subtitles.length * 17 : 0;
  return {
    ...{ x: 0, y: 0 },
    width: TITLE_MARGIN.beside + (isWhole ? TITLE_WIDTH : Math.min(TITLE_WIDTH, widest)) + TITLE_SPARE.beside,
    height: TITLE_MARGIN.above + 13 + titles.length * 26 + under + TITLE_SPARE.below,
  };
}

/** Widths of the rows that a text takes. */
function rowsOf(text: string, size: number, most: number): number[] {
  const width = (row: string) => measureText(row, size, 600);
  for (let count = 1; count < most; count++) {
    const rows = wrapTextEvenly(text, count, width).map(width);
    if (rows.every((row) => row <= TITLE_WIDTH)) return rows;
  }
  return Array.from({ length: most }, () => TITLE_WIDTH);
}
