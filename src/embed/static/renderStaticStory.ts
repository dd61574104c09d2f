/** A story in an article: prose beside one picture that follows it, or a picture for each step where nothing may move. */
import { render } from 'svelte/server';
import * as words from '../../words/en/embeds';
import { parseDossier } from '../../dossier/parseDossier';
import { checkChoices } from '../../scene/style/checkChoices';
import Picture from '../../draw/svg/Picture.svelte';
import { computeLayout } from '../../layout/computeLayout';
import { emphasisOf, applyStep } from '../../view/steps';
import { sentenceOf } from '../../view/sentence';
import { DEFAULT_VIEW } from '../../view/viewState';
import { compactLines, compactStrokesOf } from './compactLines';
import { fitRows } from './fitRows';
import { pictureOf } from '../../picture/pictureOf';
import { standaloneSvgOf } from './standaloneSvg';
import { renderStaticEmbed, type EmbedRequest } from './renderStaticEmbed';
import Story from './Story.svelte';

export interface StaticStory {
  /** `<actor-network-story>` with the picture and all steps inside. */
  element: string;
  style: string;
  /** The picture of each step, as SVG. */
  pictures: string[];
}

/**
 * @param address where the picture of a step is going to be, by its number from 1
 * @throws if nothing of the dossier can be shown, or it tells no story
 */
export async function renderStaticStory(asked: EmbedRequest, address: (step: number) => string): Promise<StaticStory> {
  const { index } = checkChoices(parseDossier(asked.text));
  const steps = index?.dossier.story ?? [];
  if (!index || !steps.length) throw new Error(words.noStory);
  const made = await Promise.all(
    steps.map(async ({ title }, i) => {
      const view = applyStep(index, DEFAULT_VIEW, i + 1);
      const { scene, visible } = await pictureOf(index, view, 'square', (request) =>
        Promise.resolve(computeLayout(request)),
      );
      const strong = [...(emphasisOf(index, view)?.strong ?? [])].flatMap((id) => index.relationships.get(id) ?? []);
      const description = [title, ...strong.map((link) => sentenceOf(index, link))].join('. ');
      const { body } = render(Picture, {
        props: {
          scene: fitRows(compactLines(scene)),
          state: visible.state,
          title: description,
          inkOf: compactStrokesOf,
        },
      });
      return {
        svg: standaloneSvgOf(body, scene.frame),
        picture: { address: address(i + 1), description, width: scene.frame.width },
      };
    }),
  );
  const { element } = await renderStaticEmbed({ ...asked, controls: [] });
  const told = render(Story, {
    props: { steps, lang: index.dossier.language, pictures: made.map(({ picture }) => picture) },
  }).body;
  return {
    element: `<actor-network-story><div class="entente-picture">${element}</div>${told.replace(/<!--[\s\S]*?-->/g, '')}</actor-network-story>`,
    style: `<link rel="stylesheet" href="${asked.base}story.css">`,
    pictures: made.map(({ svg }) => svg),
  };
}
