/** What today's code has of all that others lean on. */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { embedThemeSheet } from '../../scripts/themePlugin';
import Picture from '../../src/draw/svg/Picture.svelte';
import { writeIframeSnippet } from '../../src/embed/static/embedCode';
import { renderStaticEmbed, type EmbedRequest } from '../../src/embed/static/renderStaticEmbed';
import { renderStaticStory } from '../../src/embed/static/renderStaticStory';
import { specimenScene, stateOf, type Specimen } from '../specimens/build';
import { SPECIMENS } from '../specimens/specimens';
import * as collect from './collect';

const read = (path: string) => readFileSync(path, 'utf8');
const ELEMENT = 'actor-network';
const STORY = 'actor-network-story';

export const dossierWords = (): string[] =>
  collect.schemaWords(JSON.parse(read('public/dossier-1.schema.json')) as Parameters<typeof collect.schemaWords>[0]);

/** As their manifest says. */
export const describedWords = (): string[] =>
  collect.manifestWords(JSON.parse(read('custom-elements.json')) as Parameters<typeof collect.manifestWords>[0]);

/** As their code has it. @param figure markup of an embed with all its controls */
export function elementWords(figure: string): string[] {
  const sheet = read('src/embed/static/embed.css');
  return collect.unique([
    ELEMENT,
    ...collect.elementWords(ELEMENT, read('src/embed/element/ActorNetwork.ts')),
    ...collect.elementWords(ELEMENT, read('src/embed/element/loadDossier.ts').replaceAll('element.get', 'this.get')),
    ...collect.hostWords(ELEMENT, sheet),
    ...collect.partWords(ELEMENT, figure),
    ...collect.propertyWords(`${embedThemeSheet()} ${sheet}`),
    STORY,
    ...collect.elementWords(STORY, read('src/embed/element/ActorNetworkStory.ts')),
  ]);
}

/** Classes and `data-` attributes of every specimen: as the explorer draws it, as an embed does, as a still picture, and near. */
export function pictureWords(specimens: readonly Specimen[] = SPECIMENS): string[] {
  const markup = specimens.flatMap((specimen) => {
    const scene = specimenScene(specimen);
    const state = stateOf(specimen, scene);
    return [{ live: true }, { switchable: true }, {}, { live: true, transform: { k: 4, x: 0, y: 0 } }].map(
      (how) => render(Picture, { props: { scene, state, ...how } }).body,
    );
  });
  return collect.unique(markup.flatMap(collect.markupWords));
}

/** An embed with everything that it can have around its picture. */
export async function embedMarkup(): Promise<{ figure: string; around: string }> {
  const dossier = {
    ...(JSON.parse(read('data/summit-2023.json')) as object),
    ...{ marking: 'TLP:AMBER', contact: 'desk@example.org', corrections: [{ date: '2023-11-02', text: 'A date.' }] },
  };
  const asked: EmbedRequest = {
    ...{ text: JSON.stringify(dossier), view: 'period=P4&step=2&unfold=rus', base: 'https://desk.example/embed/' },
    ...{ src: 'https://desk.example/data/summit-2023.json', explore: 'https://desk.example/' },
    controls: ['filters', 'period', 'story', 'legend', 'details', 'table'],
  };
  const still = await renderStaticEmbed(asked);
  const story = await renderStaticStory(asked, (step) => `step-${step}.svg`);
  const frame = writeIframeSnippet(still, { page: 'https://desk.example/embed/a/', base: asked.base });
  // What the picture itself has is told apart.
  const figure = still.element.replace(/<svg class="picture[\s\S]*?<\/svg>/g, '');
  return { figure, around: `${story.element.replace(/<actor-network[ >][\s\S]*<\/actor-network>/, '')}${frame}` };
}
