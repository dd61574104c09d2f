/** Shows every specimen on one page, light and dark side by side: `npm run gallery`, then open the address it prints. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DARK_THEME, LIGHT_THEME } from '../src/scene/style/themes';
import type { Specimen } from '../tests/specimens/build';
import { ROOMS } from '../tests/specimens/specimens';
import { properties } from './themePlugin';

const FOLDER = 'tests/specimens';
const FONT = 'node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2';

async function figure({ name, shows }: Specimen): Promise<string> {
  const svg = await readFile(`${FOLDER}/${name}.svg`, 'utf8');
  const halves = ['light', 'dark'].map((theme) => `<div class="${theme}">${svg}</div>`).join('');
  return `<figure id="${name}"><figcaption><b>${name}</b> ${shows}</figcaption>${halves}</figure>`;
}

const sections = await Promise.all(
  ROOMS.map(async ([title, specimens]) => {
    const figures = await Promise.all(specimens.map(figure));
    return `<h2>${title}</h2><section>${figures.join('\n')}</section>`;
  }),
);
const font = `data:font/woff2;base64,${await readFile(FONT, 'base64')}`;
const styles = `@font-face{font-family:'Libre Franklin Variable';font-weight:100 900;src:url(${font})}
.light{${properties(LIGHT_THEME)}}.dark{${properties(DARK_THEME)}}
${await readFile('src/draw/svg/picture.css', 'utf8')}
body{margin:16px;font:13px/1.4 sans-serif;color:#1D232B;background:#fff}
section{display:grid;align-items:start;grid-template-columns:repeat(auto-fill,minmax(560px,1fr));gap:16px}
figure{display:grid;grid-template-columns:1fr 1fr;margin:0;border:1px solid #DDD8CF}
figcaption{grid-column:1/-1;padding:4px 8px}
figure div{background:var(--paper)}
svg{display:block;width:100%;height:auto}`;
/** Cuts every picture down to what is in it, at no more than twice its size. */
const cut = `for (const svg of document.querySelectorAll('svg.picture')) {
  const { x, y, width, height } = svg.getBBox();
  const [wide, high] = [Math.max(width + 24, 280), height + 24];
  svg.setAttribute('viewBox', [x + width / 2 - wide / 2, y - 12, wide, high].join(' '));
}`;
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Specimens</title><style>${styles}</style>
<h1>Specimens</h1>${sections.join('\n')}<script>${cut}</script></html>`;

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page);
});
server.listen(Number(process.env.PORT ?? 4178), () => {
  const count = ROOMS.reduce((sum, [, specimens]) => sum + specimens.length, 0);
  console.log(`${count} specimens, light and dark, at http://localhost:${(server.address() as AddressInfo).port}/`);
});
