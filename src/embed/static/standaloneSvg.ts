/** A picture as a file of its own. */
import type { Frame } from '../../scene/plan/frames';
import { pickTheme } from '../../scene/style/lightDark';

/** @param markup of one `svg` element, which gets the size of its frame */
export function standaloneSvgOf(markup: string, { width, height }: Frame): string {
  const svg = pickTheme(markup.slice(markup.indexOf('<svg')).replace(/<!--[\s\S]*?-->/g, ''), 'light');
  return svg.replace('<svg', `<svg width="${width}" height="${height}"`).trim();
}
