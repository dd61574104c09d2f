/** A story in an article: prose beside one picture that follows it, or a picture for each step where nothing may move. */
import { render } from 'svelte/server';
import { parse } from '../../dossier/parse';
import Picture from '../../draw/svg/Picture.svelte';
import { layout } from '../../layout/search';
import { emphasisOf, applyStep } from '../../view/steps';
import { sentence } from '../../view/sentence';
import { DEFAULT_VIEW } from '../../view/state';
import { compactLines } from './compact';
import { pictureOf } from '../../picture/pictureOf';
import { standalone } from './standalone';
import { stillEmbed, type Asked } from './still';
import Story from './Story.svelte';

export interface StoryStill {
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
export async function storyStill(asked: Asked, address: (step: number) => string): Promise<StoryStill> {
  const { index } = parse(asked.text);
  const steps = index?.dossier.story ?? [];
  if (!index || !steps.length) throw new Error('This dossier has no story.');
  const made = await Promise.all(
    steps.map(async ({ title }, i) => {
      const view = applyStep(index, DEFAULT_VIEW, i + 1);
      const { scene, visible } = await pictureOf(index, view, 'square', (request) => Promise.resolve(layout(request)));
      const strong = [...(emphasisOf(index, view)?.strong ?? [])].flatMap((id) => index.relationships.get(id) ?? []);
      const description = [title, ...strong.map((link) => sentence(index, link))].join('. ');
      const { body } = render(Picture, {
        props: { scene: compactLines(scene), state: visible.state, title: description },
      });
      const { width, height } = scene.frame;
      return {
        svg: standalone(body, scene.frame),
        picture: { address: address(i + 1), description, width, height },
      };
    }),
  );
  const { element } = await stillEmbed({ ...asked, controls: [] });
  const told = render(Story, { props: { steps, pictures: made.map(({ picture }) => picture) } }).body;
  return {
    element: `<actor-network-story><div class="entente-picture">${element}</div>${told.replace(/<!--[\s\S]*?-->/g, '')}</actor-network-story>`,
    style: `<link rel="stylesheet" href="${asked.base}story.css">`,
    pictures: made.map(({ svg }) => svg),
  };
}
