/** What a link asked for and cannot have. */

export const ignored = (field: string, fault: string) => `Ignored “${field}” in the link: ${fault}.`;
/** What an id in a link may stand for. */
const nouns = {
  record: 'actor or relationship',
  relationship: 'relationship',
  actor: 'actor',
  foldable: 'actor that unfolds',
  family: 'family',
  type: 'type',
  certainty: 'certainty',
  bin: 'group beside the period',
  period: 'period',
};
export type Noun = keyof typeof nouns;
export const unknown = (noun: Noun, written: string) => `there is no ${nouns[noun]} ${written}`;
export const unknownPlaces = (written: string) => `there is no actor, or no place, in ${written}`;
export const needsPeriod = 'it needs a period';
export const fromAndTo = 'from and to';
export const periodCounts = 'the address names a period as well, which counts';
export const noSpan = (written: string) => `${written} give no span of time`;
export const notANumber = (written: string) => `${written} is not a number`;
export const noStory = 'this dossier has no story';
export const notThreeNumbers = (written: string) => `${written} is not three numbers (zoom, x, y)`;
export const notOneOf = (written: string, choices: readonly string[]) =>
  `${written} is not one of ${choices.join(', ')}`;

/** At most three words, none of them long: a link can hold anything. */
export function quoteFew(words: readonly string[]): string {
  const first = words.slice(0, 3).map((word) => `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`);
  return [...first, ...(words.length > 3 ? [`${words.length - 3} more`] : [])].join(', ');
}
