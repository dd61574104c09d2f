/** `entente/server`: embeds and their pages as text, made in Node. */
export { renderStaticEmbed, type EmbedRequest, type StaticEmbed } from '../embed/static/renderStaticEmbed';
export { renderStaticStory, type StaticStory } from '../embed/static/renderStaticStory';
export {
  writeElementSnippet,
  writeIframePage,
  writeIframeSnippet,
  writeOembed,
  type EmbedAddresses,
  type IframeStyle,
} from '../embed/static/embedCode';
export type { EmbedControl } from '../embed/static/readControls';
