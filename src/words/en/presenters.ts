/** Words of the window that only the speaker sees. */
import { countRelationships } from './common';

export const back = 'Back';
export const backToSlide = 'Back to the slide';
export const evidenceHeading = 'Behind it';
export const beingExplored = 'The picture is being explored';
export const blackScreen = 'Black screen';
export const elapsed = 'Elapsed';
export const evidenceOnScreen = 'Evidence of what is on screen';
export const keyHints = '← → move · B black · + − size of the notes';
export const lastStep = 'This is the last step';
export const withoutDate = 'no date';
export const noNotes = 'No notes for this step.';
export const noSlidesOpen = 'No slides are open';
export const onScreen = 'On screen';
export const openSlides = 'Open slides';
export const paused = 'paused';
export const pauseTimer = 'Pause timer';
export const restartTimer = 'Restart timer';
export const resumeTimer = 'Resume timer';
export const showSlide = 'Show the slide';
export const slidesOpen = 'Slides are open';
export const timeAndNotes = 'Time and notes';

export const andEnter = (digits: string) => `${digits} and Enter`;
export const countToOpen = (count: number) => `${countRelationships(count)}; open one to see who says so`;
/** "of 15:00, about 2 minutes ahead". */
export const ofPlan = (total: string, pace: string) => `of ${total}, ${pace}`;
export const leaveBy = (time: string) => `Plan: leave it by ${time}`;
export const screens = { black: blackScreen, white: 'White screen' };
export const stepBegan = (step: number, time: string) => `Step ${step} began at ${time}`;
/** What stands in the browser's tab. */
export const presenterTab = (title: string) => `Presenter · ${title}`;
