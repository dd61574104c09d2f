/** A sentence of the interface around words of the dossier, which may be of another language and direction. */

const PLACE = '\ufffc';

/** @returns what stands before and after the words that it is given */
export function splitSentence(say: (words: string) => string): [before: string, after: string] {
  const [before = '', after = ''] = say(PLACE).split(PLACE);
  return [before, after];
}
