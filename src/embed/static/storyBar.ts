/** What the bar of the story says: of a step, or of the whole before it begins. */
import type { Dossier } from '../../dossier/schema';

export type StoryBarText = Record<'count' | 'point' | 'text', string>;

/** @param step number of the step shown, from 1; `null` before the story begins */
export function storyBarTextOf(story: Dossier['story'], step: number | null): StoryBarText {
  const record = step === null ? undefined : story[step - 1];
  if (record) return { count: `Step ${step} of ${story.length}`, point: record.title, text: record.text ?? '' };
  if (story.length < 2) return { count: '', point: 'The story', text: story[0]?.title ?? '' };
  const way = `From “${story[0]!.title}” to “${story.at(-1)!.title}”.`;
  return { count: '', point: `The story in ${story.length} steps`, text: way };
}
