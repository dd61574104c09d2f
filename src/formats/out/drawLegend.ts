/** How to read a picture, as marks and words. */
import type { FamilyStyle } from '../../scene/style/familyStyles';
import { familyColourOf } from '../../scene/style/familyColours';
import type { Theme } from '../../scene/style/types';
import { CERTAINTY_STYLES } from '../../scene/style/encoding';
import { badgeGlyphOf, badgeOutlineOf, type GlyphPiece } from '../../scene/style/glyphs';
import { strokeLine } from '../../scene/ink/strokeLine';
import type { GradedCertainty } from '../../view/viewState';
import { createXmlElement, type XmlElement } from '../../xml/xmlElement';

/** A badge round 0 0, about 24 units wide at its full size. */
export function drawBadge(
  look: FamilyStyle,
  theme: Theme,
  scale: number,
  at: { x: number; y: number },
  hollow = false,
): XmlElement {
  const colour = familyColourOf(look, theme);
  const colourOf = (paint: GlyphPiece['fill'] | undefined) =>
    paint === 'colour' ? colour : paint === 'ground' ? theme.paper : paint === 'glyph' ? theme.glyph : 'none';
  return createXmlElement(
    'g',
    { transform: `translate(${at.x} ${at.y}) scale(${scale})`, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
    createXmlElement('path', {
      d: badgeOutlineOf(look),
      fill: hollow ? theme.paper : colour,
      stroke: colour,
      'stroke-width': 1.8,
    }),
    ...badgeGlyphOf(look, hollow).map(({ d, fill, stroke, width }) =>
      createXmlElement('path', { d, fill: colourOf(fill), stroke: stroke && colourOf(stroke), 'stroke-width': width }),
    ),
  );
}

/**
 * A piece of line as sure as the word says, from 0 0 to the right.
 * @param weight how wide it is from end to end, where that says an amount
 */
export function drawLineSample(
  graded: GradedCertainty,
  theme: Theme,
  width: number,
  at: { x: number; y: number },
  weight?: number,
): XmlElement {
  const points = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
  ];
  const ends = weight === undefined ? undefined : ([weight, weight] as const);
  const strokes = strokeLine(points, { from: 0, to: 0 }, CERTAINTY_STYLES[graded].pattern, false, 0.9, ends);
  return createXmlElement(
    'g',
    { transform: `translate(${at.x} ${at.y})` },
    ...strokes.map(({ d, width: wide, dash, round }) =>
      wide === null
        ? createXmlElement('path', { d, fill: theme.ink })
        : createXmlElement('path', {
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

/** A piece of the ground of a computed group, about 0 0 to the right. */
export function drawGroundSample(theme: Theme, width: number, at: { x: number; y: number }): XmlElement {
  return createXmlElement('rect', {
    ...{ x: at.x, y: at.y - 6, width, height: 12, fill: theme.sunk, stroke: theme.ink },
    'stroke-dasharray': '4.5 3.5',
  });
}
