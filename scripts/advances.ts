/** Writes src/scene/style/advances.ts: advance widths of the shipped label font, measured in Chromium. Run after changing the font. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from './browser';

const font = readFileSync(
  'node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
);
const extended = readFileSync(
  'node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2',
);
const browser = await openBrowser();
const page = await browser.newPage();
const table = await page.evaluate(
  async ({ latin, latinExt }) => {
    const load = async (name: string, data: string) => {
      const face = new FontFace(name, `url(data:font/woff2;base64,${data})`, { weight: '100 900' });
      document.fonts.add(await face.load());
    };
    await load('L', latin);
    await load('E', latinExt);
    const context = document.createElement('canvas').getContext('2d')!;
    const measure = (weight: number, from: number, to: number) => {
      context.font = `${weight} 1000px L, E, monospace`;
      const widths: number[] = [];
      for (let code = from; code <= to; code++)
        widths.push(Math.round(context.measureText(String.fromCharCode(code)).width));
      return widths;
    };
    return [420, 600, 680].map((weight) => ({
      weight,
      basic: measure(weight, 0x20, 0x7e),
      latin: measure(weight, 0xa0, 0x17f),
      marks: measure(weight, 0x2010, 0x2026),
    }));
  },
  { latin: font.toString('base64'), latinExt: extended.toString('base64') },
);
await browser.close();
const list = (numbers: readonly number[]) => numbers.join(' ');
const body = table
  .map(
    ({ weight, basic, latin, marks }) =>
      `  ${weight}: {\n    basic: '${list(basic)}',\n    latin: '${list(latin)}',\n    marks: '${list(marks)}',\n  },`,
  )
  .join('\n');
writeFileSync(
  'src/scene/style/advances.ts',
  `/** Advance widths of Libre Franklin in thousandths of an em, by weight. Made by \`npm run advances\`; do not edit. */\n` +
    `export const ADVANCES = {\n${body}\n} as const;\n`,
);
