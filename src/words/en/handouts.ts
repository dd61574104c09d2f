/** Words of a story on paper, and of the form that prints it. */

export const backToSlides = 'Back to the slides';
export const beingDrawn = 'The picture is being drawn …';
export const letter = 'Letter';
export const paper = 'Paper';
export const print = 'Print, or save as PDF';
export const withNotes = 'with the speaker’s notes';

export const grades =
  'Letters and figures in brackets are grades of the NATO Admiralty system: how reliable a source is (A to F), and how credible what it says is (1 to 6).';
export const sourcesAndReading = 'Sources, and how to read this';
export const whoAndWhere = 'Who says so, and where';

export const errors = (contact: string) => `Errors: ${contact}.`;
/** Before the name of a source. */
export const inSource = 'In';
export const saidIn = (name: string) => `${name}, in`;
/** By these the evidence names its sources, whose addresses stand in their list. */
export const sourceNumber = (number: number) => `S${number}`;
/** What stands in the browser's tab. */
export const handoutTab = (title: string) => `${title} · Handout`;
