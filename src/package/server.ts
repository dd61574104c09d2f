/** `entente/server`: embeds and their pages as text, made in Node. */
export { stillEmbed, type Asked, type Still } from '../embed/static/still';
export { storyStill, type StoryStill } from '../embed/static/storyStill';
export { elementSnippet, framePage, frameSnippet, oembed, type Addresses, type FrameStyle } from '../embed/static/page';
export type { Control } from '../embed/static/options';
