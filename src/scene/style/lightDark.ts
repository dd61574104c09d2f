/** A colour for each theme in one value, as CSS writes it. */
import type { ColourPair } from './familyStyles';

export const writeLightDark = ({ light, dark }: ColourPair): string => `light-dark(${light},${dark})`;

/** A value, or markup, with the colours of one theme: for files, which no sheet goes along with. */
export const pickTheme = (text: string, theme: keyof ColourPair): string =>
  text.replace(/light-dark\((#\w+),(#\w+)\)/g, theme === 'light' ? '$1' : '$2');
