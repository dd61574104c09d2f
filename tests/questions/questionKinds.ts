/** What a question asks for. */
export const KINDS = [
  'who',
  'to-whom',
  'when',
  'how-sure',
  'who-says-so',
  'depends-on-what',
  'what-changed',
  'how-many',
] as const;

export type Kind = (typeof KINDS)[number];
