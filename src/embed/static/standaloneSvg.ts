/** A picture as a file of its own. */
import type { Frame } from '../../scene/plan/frames';

/** @param markup of one `svg` element, which gets the size of its frame */
export function standaloneSvgOf(markup: string, { width, height }: Frame): string {
  const svg = markup
    .slice(markup.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/light-dark\((#\w+),#\w+\)/g, '$1');
  return svg.replace('<svg', `<svg width="${width}" height="${height}"`).trim();
}
