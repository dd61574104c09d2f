/** A picture's SVG in the colours of a theme, by the same way as in the page: class → rule of picture.css → token. */
import { tokensOf } from '../../scripts/themePlugin';
import type { Theme } from '../../src/scene/style/types';

/** The rules of a sheet of the form `.picture .f-ink { fill: var(--ink); }`: property and token by class. */
export function rulesOf(sheet: string): Map<string, { property: string; token: string }> {
  const rules = sheet.matchAll(/\.picture \.([fs]-[\w-]+) \{\s*(fill|stroke): var\(--([\w-]+)\);\s*\}/g);
  return new Map([...rules].map(([, name, property, token]) => [name!, { property: property!, token: token! }]));
}

/** Every mark whose classes speak of a colour gets it from the theme. @throws where class, rule or token is missing */
export function inTheme(svg: string, theme: Theme, sheet: string): string {
  const rules = rulesOf(sheet);
  const tokens = new Map(tokensOf(theme));
  return svg.replace(/<\w+ [^>]*class="[^"]*"[^>]*>/g, (tag) => {
    const names = /class="([^"]*)"/.exec(tag)![1]!.split(' ');
    return names
      .filter((name) => /^[fs]-/.test(name))
      .reduce((text, name) => {
        const rule = rules.get(name);
        const colour = rule && tokens.get(rule.token);
        const attribute = rule && new RegExp(` ${rule.property}="[^"]*"`);
        if (!colour || !attribute?.test(text)) throw new Error(`${name} gives no colour to ${tag}`);
        return text.replace(attribute, ` ${rule.property}="${colour}"`);
      }, tag);
  });
}

/** All classes of an SVG that speak of a colour. */
export function classesOf(svg: string): Set<string> {
  const names = [...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, classes]) => classes!.split(' '));
  return new Set(names.filter((name) => /^[fs]-/.test(name)));
}

/** All colours that an SVG holds. */
export function coloursOf(svg: string): Set<string> {
  return new Set([...svg.matchAll(/(?:fill|stroke)="(#[^"]+)"/g)].map(([, colour]) => colour!));
}
