/** Words of the window that the room sees, and of the talk that both windows hold. */
import { escapeKey } from './common';

export const allSteps = 'All steps';
export const enterGoes = 'Enter goes to this step';
export const explore = 'Explore';
export const fullScreen = 'Full screen';
export const fullScreenRefused = 'The browser refuses the full screen here. Use its own key for it, such as F11.';
export const leftOut = 'left out';
export const pictureShows = 'The picture shows:';
export const presentation = 'Presentation';
export const showAgain = 'Show the slide again';
export const notPublished =
  'No code leads here: this dossier is not published, it is open only in this browser. Publish it first.';
export const slideOnPhone = 'This slide on your phone';
export const stepBefore = 'Step before';

export const backToStep = (step: number) => `Back to step ${step}`;
export const qrCode = (address: string) => `QR code of ${address}`;
export const screenIs = { black: 'The screen is black.', white: 'The screen is white.' };

/** "Source: Wire report", "Sources: Wire report; Analysis of the summit". */
export const nameSources = (sources: string, several: boolean) => `${several ? 'Sources' : 'Source'}: ${sources}`;
export const andMore = (count: number) => `and ${count} more`;
/** "paragraph 11", "paragraphs 2, 3, 11". */
export const paragraphs = (numbers: readonly number[]) =>
  `paragraph${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;

/** How a talk keeps to its plan. */
export const onTime = 'on time';
export const aboutMinute = 'about a minute';
export const halfMinute = 'half a minute';
export const aboutMinutes = (minutes: number) => `about ${minutes} minutes`;
export const ahead = (time: string) => `${time} ahead`;
export const behind = (time: string) => `${time} behind`;

/** What the keys do, in the order in which it is told. */
export const keyHelp = {
  next: ['→ ↓ Space Page Down', 'next step'],
  previous: ['← ↑ Page Up', 'step before'],
  first: ['Home, End', 'first, last step'],
  step: ['7 Enter', 'step 7'],
  overview: ['O', 'all steps'],
  presenter: ['P', 'presenter’s window: notes and time'],
  explore: ['E, then R', 'explore the picture, and back to the step'],
  blank: ['B, W', 'black, white screen'],
  laser: ['L', 'light spot at the pointer'],
  fullscreen: ['F', 'full screen'],
  qr: ['Q', 'code that phones read'],
  handout: ['Ctrl P', 'handout on paper or as PDF'],
  leave: [escapeKey, 'out of what is on top, then to the explorer'],
} satisfies Record<string, readonly [keys: string, meaning: string]>;

/** The other windows of a talk, and the way on. */
export const handout = 'Handout';
export const nextStep = 'Next step';
export const presenter = 'Presenter';
