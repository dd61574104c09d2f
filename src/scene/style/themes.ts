/** The colours of the visual language, once: the picture, the page and the tests read them here. */
import { HOUSE_STYLE, type HouseColours } from './houseStyle.ts';
import type { Theme } from './types.ts';

export const USUAL_LIGHT: Theme = {
  paper: '#FAF8F4',
  panel: '#FFFFFF',
  sunk: '#F1EEE8',
  ink: '#1D232B',
  ink2: '#4C5560',
  ink3: '#616973',
  line: '#DDD8CF',
  line2: '#7F858D',
  node: '#1D232B',
  nodeText: '#FFFFFF',
  org: '#525C68',
  orgText: '#FFFFFF',
  marker: '#FFEB9F',
  markerEdge: '#E3C65A',
  ghost: '#B9B6AF',
  glyph: '#FFFFFF',
  error: '#B3261E',
  errorGround: '#FDECEA',
  looks: {
    arms: '#D0380E',
    technology: '#276DD3',
    diplomacy: '#00775C',
    pressure: '#5E2382',
    warning: '#B27600',
    conflict: '#5C0A16',
    rule: '#C95F85',
    plain: '#4C5560',
  },
};

export const USUAL_DARK: Theme = {
  paper: '#12161B',
  panel: '#191E25',
  sunk: '#0D1014',
  ink: '#F0EDE6',
  ink2: '#B9BEC5',
  ink3: '#969DA6',
  line: '#2C333C',
  line2: '#6E7781',
  node: '#ECE8DF',
  nodeText: '#12161B',
  org: '#9AA5B1',
  orgText: '#12161B',
  marker: '#3A3314',
  markerEdge: '#8C7A2E',
  ghost: '#4A525C',
  glyph: '#12161B',
  error: '#FF8A80',
  errorGround: '#3A1B1A',
  looks: {
    arms: '#F87A1E',
    technology: '#84B7FF',
    diplomacy: '#3FB58C',
    pressure: '#AE60CE',
    warning: '#F7E07A',
    conflict: '#DB4A52',
    rule: '#FFC4D6',
    plain: '#B9BEC5',
  },
};

/** Colours that a house gives take the place of ours. */
function applyHouseColours(usual: Theme, { looks, ...others }: HouseColours = {}): Theme {
  return { ...usual, ...others, looks: { ...usual.looks, ...looks } };
}

export const LIGHT_THEME: Theme = applyHouseColours(USUAL_LIGHT, HOUSE_STYLE.light);
export const DARK_THEME: Theme = applyHouseColours(USUAL_DARK, HOUSE_STYLE.dark);
