/** Paints of marks: a class that the page's sheet maps to the theme, and the light colour for where there is no sheet. */
import { type Look, lenderOf } from '../../scene/style/looks';
import type { Piece } from '../../scene/style/glyphs';
import { LIGHT } from '../../scene/style/theme';

const colourOf = (look: Look, paint: Piece['fill'] | undefined) => {
  switch (paint) {
    case 'colour':
      return { name: lenderOf(look), value: LIGHT.looks[lenderOf(look)] };
    case 'ground':
      return { name: 'paper', value: LIGHT.paper };
    case 'glyph':
      return { name: 'glyph', value: LIGHT.glyph };
    default:
      return { name: '', value: 'none' };
  }
};

export interface Paint {
  class?: string;
  fill?: string;
  stroke?: string;
}

/** Attributes for one piece of a mark in a family's colour. */
export function paint(look: Look, fill: Piece['fill'], stroke?: Piece['stroke']): Paint {
  const f = colourOf(look, fill);
  const s = colourOf(look, stroke);
  const names = [f.name && `f-${f.name}`, s.name && `s-${s.name}`].filter(Boolean).join(' ');
  return {
    ...(names ? { class: names } : {}),
    fill: f.value,
    ...(stroke ? { stroke: s.value } : {}),
  };
}
