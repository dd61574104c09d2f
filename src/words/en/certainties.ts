/** Words for how sure a record is: certainties, stances of claims, grades. */

/**
 * `name`; `meaning`, as a line of its own; `meaningAfterName`, after the name and a colon; `inSentence`, name and meaning as
 * the end of a sentence.
 */
export const certainties = {
  confirmed: {
    name: 'Confirmed',
    meaning: 'Seen, or on the record',
    meaningAfterName: 'seen, or on the record',
    inSentence: 'confirmed, seen or on the record',
  },
  reported: {
    name: 'Reported',
    meaning: 'Reports, no public proof',
    meaningAfterName: 'reports, no public proof',
    inSentence: 'reported, no public proof',
  },
  claimed: {
    name: 'Claimed',
    meaning: 'One party says so',
    meaningAfterName: 'one party says so',
    inSentence: 'claimed, one party says so',
  },
  speculated: {
    name: 'Speculated',
    meaning: 'Inferred or guessed',
    meaningAfterName: 'inferred or guessed',
    inSentence: 'speculated, inferred or guessed',
  },
  hypothetical: {
    name: 'Hypothetical',
    meaning: 'Has not happened',
    meaningAfterName: 'has not happened',
    inSentence: 'hypothetical, has not happened',
  },
  'not-graded': {
    name: 'Not graded',
    meaning: 'Not assessed by the editors',
    meaningAfterName: 'not assessed by the editors',
    inSentence: 'not graded',
  },
};

/**
 * A sentence that is as sure as its evidence: who does what. A verb may stand in any tense, so doubt comes first; of what has
 * not happened it is the infinitive.
 */
export const hedges = {
  confirmed: (who: string, does: string) => `${who} ${does}`,
  reported: (who: string, does: string) => `${who} reportedly ${does}`,
  claimed: (who: string, does: string) => `It is said that ${who} ${does}`,
  speculated: (who: string, does: string) => `It may be that ${who} ${does}`,
  hypothetical: (who: string, does: string) => `${who} might ${does}, which has not happened`,
  'not-graded': (who: string, does: string) => `Not graded: ${who} ${does}`,
};

/** Headings of evidence. */
export const stances = { asserts: 'Supports', qualifies: 'Limits', denies: 'Contradicts' };

/** NATO STANAG 2511, how reliable a source is. */
export const reliabilities: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};
/** NATO STANAG 2511, how credible what it says is. */
export const credibilities: Readonly<Record<string, string>> = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};
export const grade = (reliability: string, credibility: string) =>
  `Source: ${reliability}. What it says: ${credibility}.`;
