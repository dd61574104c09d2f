/** The band of a handling mark has the colours of its label: once for files, and once as rules that every policy lets through. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markingOf } from '../../src/view/marking';

const sheet = /<style>([\s\S]*)<\/style>/.exec(readFileSync('src/ui/symbols/MarkingBand.svelte', 'utf8'))?.[1] ?? '';
const RULES = [...sheet.matchAll(/\[data-tlp(?:([$*])='(\w+)')?\] \{([^}]*)\}/g)];

/** What the last of the rules that hold says. */
function ruledColour(label: string, property: 'color' | 'background'): string | undefined {
  const held = RULES.filter(([, how, part = '']) => (how === '$' ? label.endsWith(part) : label.includes(part)));
  const values = held.map(([, , , body = '']) => new RegExp(`(?<![\\w-])${property}: (#\\w+)`).exec(body)?.[1]);
  const short = values.filter((value) => value !== undefined).at(-1);
  const [, a, b, c] = /^#(\w)(\w)(\w)$/.exec(short ?? '') ?? [];
  return a ? `#${a}${a}${b}${b}${c}${c}`.toUpperCase() : short?.toUpperCase();
}

test.each(['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP:CLEAR'])('%s', (label) => {
  expect(RULES.length).toBeGreaterThan(3);
  const colours = markingOf(label)?.colours;
  expect(ruledColour(label, 'color')).toBe(colours?.text.toUpperCase());
  expect(ruledColour(label, 'background')).toBe(colours?.ground.toUpperCase());
});
