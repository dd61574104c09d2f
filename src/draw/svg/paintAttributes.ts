/**
 * Paints of marks: a class that the page's sheet maps to the theme, and the light colour for where there is no sheet. A
 * colour of the dossier's own has no class: it says both themes itself.
 */
import { type FamilyStyle, lenderStyleOf, ownColoursOf } from '../../scene/style/familyStyles';
import type { GlyphPiece } from '../../scene/style/glyphs';
import { writeLightDark } from '../../scene/style/lightDark';
import { LIGHT_THEME } from '../../scene/style/themes';

const colourOf = (look: FamilyStyle, paint: GlyphPiece['fill'] | undefined) => {
  switch (paint) {
    case 'colour': {
      const [own, name] = [ownColoursOf(look), lenderStyleOf(look)];
      return own ? { name: '', value: writeLightDark(own) } : { name, value: LIGHT_THEME.looks[name] };
    }
    case 'ground':
      return { name: 'paper', value: LIGHT_THEME.paper };
    case 'glyph':
      return { name: 'glyph', value: LIGHT_THEME.glyph };
    default:
      return { name: '', value: 'none' };
  }
};

export interface PaintAttributes {
  class?: string;
  fill?: string;
  stroke?: string;
}

/** Attributes for one piece of a mark in a family's colour. */
export function paintAttributesOf(
  look: FamilyStyle,
  fill: GlyphPiece['fill'],
  stroke?: GlyphPiece['stroke'],
): PaintAttributes {
  const f = colourOf(look, fill);
  const s = colourOf(look, stroke);
  const names = [f.name && `f-${f.name}`, s.name && `s-${s.name}`].filter(Boolean).join(' ');
  return {
    ...(names ? { class: names } : {}),
    fill: f.value,
    ...(stroke ? { stroke: s.value } : {}),
  };
}
