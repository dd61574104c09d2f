/** Writes the embed and the shipped dossier's own embeds into the built site, and puts them into the example article. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cp } from 'node:fs/promises';
import { buildEmbed } from './embedBuild.mjs';
import { loadSources } from './sources.mjs';

const DOSSIER = 'data/summit-2023.json';
const NAME = 'summit-2023';
const NARROW = 'period=P4';

await buildEmbed('dist/embed');
await cp('public/embed', 'dist/embed', { recursive: true });
await loadSources(async (load) => {
  const { stillEmbed } = await load('/src/embed/still.ts');
  const { elementSnippet, framePage, frameSnippet, oembed } = await load('/src/embed/page.ts');
  const text = await readFile(DOSSIER, 'utf8');
  const still = (from, view, more = {}) =>
    stillEmbed({
      text,
      view,
      base: `${from}embed/`,
      src: `${from}${DOSSIER}`,
      explore: `${from}${view ? `?${view}` : ''}`,
      image: `${from}embed/${NAME}/picture.png`,
      ...more,
    });

  const folder = `dist/embed/${NAME}`;
  await mkdir(folder, { recursive: true });
  const own = await still('../../', '');
  const addresses = { base: '../', page: './', image: 'picture.png', oembed: 'oembed.json' };
  await writeFile(`${folder}/index.html`, framePage(own, addresses));
  await writeFile(`${folder}/fragment.html`, elementSnippet(own));
  await writeFile(`${folder}/oembed.json`, oembed(own, addresses));

  const wide = await still('../', '', { controls: ['filters', 'story', 'legend', 'details', 'table'] });
  const narrow = await still('../', NARROW, { title: 'What Seoul was told', subtitle: 'The warnings of October 2023' });
  const parts = {
    wide: elementSnippet(wide),
    narrow: elementSnippet(narrow),
    frame: frameSnippet(wide, { ...addresses, base: '../embed/', page: `../embed/${NAME}/` }),
    plain: wide.plain,
  };
  let article = await readFile('public/demo/article.html', 'utf8');
  for (const [place, part] of Object.entries(parts)) article = article.replace(`<!--embed:${place}-->`, () => part);
  await writeFile('dist/demo/article.html', article);
});
