/** What the bar of the story says: of a step, or of the whole before it begins. */
import * as commonWords from '../../words/en/common';
import * as words from '../../words/en/embeds';
import type { Dossier } from '../../dossier/schema';

export type StoryBarText = Record<'count' | 'point' | 'text', string>;

/** @param step number of the step shown, from 1; `null` before the story begins */
export function storyBarTextOf(story: Dossier['story'], step: number | null): StoryBarText {
  const record = step === null ? undefined : story[step - 1];
  if (step !== null && record)
    return { count: commonWords.stepOf(step, story.length), point: record.title, text: record.text ?? '' };
  const [first, last] = [story[0]?.title ?? '', story.at(-1)?.title ?? ''];
  const text = story.length < 2 ? first : words.storyWay(first, last);
  return { count: '', point: commonWords.storyHeading(story.length), text };
}
