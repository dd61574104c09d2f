/** The style of the house that publishes: `src/house.json`, one file for the explorer, embeds and all that is saved. */
import house from '../../house.json' with { type: 'json' };
import type { Theme } from './types.ts';

/** Any of the theme's colours, as #RRGGBB. */
export type HouseColours = Partial<Omit<Theme, 'looks'>> & { looks?: Partial<Theme['looks']> };

export interface HouseStyle {
  light?: HouseColours;
  dark?: HouseColours;
  /** Names of fonts that the site brings; the shipped ones stand behind them. */
  fonts?: { text?: string; heading?: string };
  /** Who made the graphic. */
  credit?: string;
  /** A file in `public/`, and what it says. */
  logo?: { src: string; alt: string };
}

export const HOUSE_STYLE: HouseStyle = house;
