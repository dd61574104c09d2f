/** Shows every specimen on one page, light and dark: `npm run gallery`, then open the address it prints. */
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { loadSources } from './sources.mjs';

const FOLDER = 'tests/specimens';
const themeSheet = await loadSources(async (load) => (await load('/scripts/themePlugin.ts')).themeSheet());
const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.svg')).sort();
const figures = await Promise.all(
  names.map(
    async (name) =>
      `<figure><figcaption>${name.replace('.svg', '')}</figcaption>${await readFile(`${FOLDER}/${name}`, 'utf8')}</figure>`,
  ),
);
const styles = `${themeSheet}
${await readFile('src/draw/picture.css', 'utf8')}
body{margin:16px;background:var(--paper);color:var(--ink);font:13px sans-serif;display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:16px}
figure{margin:0;border:1px solid var(--line)}figcaption{padding:4px 8px}svg{display:block;width:100%;height:auto}a{color:inherit}`;
const page = (theme) =>
  `<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8"><title>Specimens</title><style>${styles}</style>` +
  `<p><a href="?light">light</a> <a href="?dark">dark</a></p>${figures.join('\n')}</html>`;
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page(request.url?.includes('dark') ? 'dark' : 'light'));
});
server.listen(Number(process.env.PORT ?? 4178), () => {
  console.log(`${names.length} specimens at http://localhost:${server.address().port}/`);
});
