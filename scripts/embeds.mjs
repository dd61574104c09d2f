/** Writes the embed and the shipped dossier's own embeds into the built site, and puts them into the example article. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { buildEmbed } from './embedBuild.mjs';
import { loadSources } from './sources.mjs';

const DOSSIER = 'data/summit-2023.json';
const NAME = 'summit-2023';

await buildEmbed('dist/embed');
await cp('public/embed', 'dist/embed', { recursive: true });
await loadSources(async (load) => {
  const text = await readFile(DOSSIER, 'utf8');
  const { writeEmbed } = await load('/src/cli/writeEmbed.ts');
  await writeEmbed({ text, name: NAME, site: 'dist', base: '', src: DOSSIER });

  const { stillEmbed } = await load('/src/embed/static/still.ts');
  const { elementSnippet, frameSnippet } = await load('/src/embed/static/page.ts');
  const still = (view, more) =>
    stillEmbed({
      text,
      view,
      base: '../embed/',
      src: `../${DOSSIER}`,
      explore: `../${view ? `?${view}` : ''}`,
      image: `../embed/${NAME}/picture.png`,
      ...more,
    });
  const wide = await still('', { controls: ['filters', 'story', 'legend', 'details', 'table'] });
  const narrow = await still('period=P4', {
    title: 'What Seoul was told',
    subtitle: 'The warnings of October 2023',
  });
  const { storyStill } = await load('/src/embed/static/storyStill.ts');
  const story = await storyStill(
    { text, view: '', base: '../embed/', src: `../${DOSSIER}`, explore: '../' },
    (step) => `../embed/${NAME}/step-${step}.svg`,
  );
  for (const [i, svg] of story.pictures.entries()) await writeFile(`dist/embed/${NAME}/step-${i + 1}.svg`, svg);
  const parts = {
    scrolly: [story.style, story.element].join('\n'),
    wide: elementSnippet(wide),
    narrow: elementSnippet(narrow),
    frame: frameSnippet(wide, { base: '../embed/', page: `../embed/${NAME}/` }),
    plain: wide.plain,
  };
  let article = await readFile('public/demo/article.html', 'utf8');
  for (const [place, part] of Object.entries(parts)) article = article.replace(`<!--embed:${place}-->`, () => part);
  await writeFile('dist/demo/article.html', article);
});
