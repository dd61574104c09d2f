/** Writes the embed and the shipped dossier's own embeds into the built site, and puts them into the example article. */
import { readFile, writeFile } from 'node:fs/promises';
import { writeEmbed } from '../src/cli/writeEmbed';
import { writeElementSnippet, writeIframeSnippet } from '../src/embed/static/embedCode';
import { renderStaticEmbed, type EmbedRequest, type StaticEmbed } from '../src/embed/static/renderStaticEmbed';
import { renderStaticStory } from '../src/embed/static/renderStaticStory';
import { buildEmbed } from './embedBuild';

const DOSSIER = 'data/summit-2023.json';
const NAME = 'summit-2023';

await buildEmbed('dist/embed');
const text = await readFile(DOSSIER, 'utf8');
await writeEmbed({ text, name: NAME, site: 'dist', base: '', src: DOSSIER, page: '' });

const still = (view: string, more: Partial<EmbedRequest>): Promise<StaticEmbed> =>
  renderStaticEmbed({
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
const story = await renderStaticStory(
  { text, view: '', base: '../embed/', src: `../${DOSSIER}`, explore: '../' },
  (step) => `../embed/${NAME}/step-${step}.svg`,
);
for (const [i, svg] of story.pictures.entries()) await writeFile(`dist/embed/${NAME}/step-${i + 1}.svg`, svg);
const parts = {
  scrolly: [story.style, story.element].join('\n'),
  wide: writeElementSnippet(wide),
  narrow: writeElementSnippet(narrow),
  frame: writeIframeSnippet(wide, { base: '../embed/', page: `../embed/${NAME}/` }),
  plain: wide.plain,
};
let article = await readFile('public/demo/article.html', 'utf8');
for (const [place, part] of Object.entries(parts)) article = article.replace(`<!--embed:${place}-->`, () => part);
await writeFile('dist/demo/article.html', article);
