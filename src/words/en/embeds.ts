/** Words of a picture in an article: the figure, its story and its card. */

export const depends = 'Depends on:';
export const exploreFullSize = 'Explore full size';
export const hollowNote = 'Hollow badge: a claim or a guess.';
export const linesNotRedrawn =
  'Lines that stand for several relationships could not be redrawn: their numbers and colours do not follow the filter.';
export const moveDown = 'Move down';
export const moveLeft = 'Move left';
export const moveRight = 'Move right';
export const moveUp = 'Move up';
export const noStory = 'This dossier has no story.';
export const readList = 'Read as a list';
export const twoFingers = 'Two fingers move the picture';
export const whichOfThese = 'Which of these?';
export const zoom = 'Zoom';

/** Said aloud when a card opens. */
export const detailsOf = (heading: string) => `Details: ${heading}`;
export const datedEntry = (entry: string, date: string) => (date ? `${entry}, ${date}` : entry);
export const labelledEntry = (sentence: string, label: string) => `${sentence}: ${label}`;
export const numberedEntry = (entry: string, number: number) => `${entry} (${number})`;
export const saidBy = (name: string) => `By ${name}`;
export const storyWay = (first: string, last: string) => `From “${first}” to “${last}”.`;
/** @param faults a sentence without its full stop, or several after semicolons */
export const unreadable = (faults: string) => `The dossier cannot be read: ${faults}.`;
