/** How to read a picture, as marks and words. */
import { type Look, lenderOf } from '../../scene/style/looks';
import type { Theme } from '../../scene/style/types';
import { CERTAINTY_LOOKS } from '../../scene/style/encode';
import { badgeGlyph, badgeOutline, type Piece } from '../../scene/style/glyphs';
import { inkLine } from '../../scene/edges/strokes';
import type { Graded } from '../../view/state';
import { element, type Element } from '../../xml/element';

export const ENDS = 'Thick end gives, marked end receives.';
export const HOLLOW = 'Hollow badge: claim or guess only.';
export const READING = 'Grades and certainty are the editors’ reading.';

/** A badge round 0 0, about 24 units wide at its full size. */
export function badge(look: Look, theme: Theme, scale: number, at: { x: number; y: number }, hollow = false): Element {
  const colour = theme.looks[lenderOf(look)];
  const colourOf = (paint: Piece['fill'] | undefined) =>
    paint === 'colour' ? colour : paint === 'ground' ? theme.paper : paint === 'glyph' ? theme.glyph : 'none';
  return element(
    'g',
    { transform: `translate(${at.x} ${at.y}) scale(${scale})`, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
    element('path', {
      d: badgeOutline(look),
      fill: hollow ? theme.paper : colour,
      stroke: colour,
      'stroke-width': 1.8,
    }),
    ...badgeGlyph(look, hollow).map(({ d, fill, stroke, width }) =>
      element('path', { d, fill: colourOf(fill), stroke: stroke && colourOf(stroke), 'stroke-width': width }),
    ),
  );
}

/** A piece of line as sure as the word says, from 0 0 to the right. */
export function sample(graded: Graded, theme: Theme, width: number, at: { x: number; y: number }): Element {
  const points = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
  ];
  const strokes = inkLine(points, { from: 0, to: 0 }, CERTAINTY_LOOKS[graded].pattern, false, 0.9);
  return element(
    'g',
    { transform: `translate(${at.x} ${at.y})` },
    ...strokes.map(({ d, width: wide, dash, round }) =>
      wide === null
        ? element('path', { d, fill: theme.ink })
        : element('path', {
            d,
            fill: 'none',
            stroke: theme.ink,
            'stroke-width': wide,
            'stroke-dasharray': dash,
            'stroke-linecap': round ? 'round' : undefined,
          }),
    ),
  );
}
