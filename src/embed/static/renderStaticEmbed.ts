/** An embed without a script: the picture of exactly one view, its words, and the text that is pasted into an article. */
import { render } from 'svelte/server';
import { isSafeLink } from '../../dossier/safeAddress';
import type { DossierIndex } from '../../dossier/indexDossier';
import { parseDossier } from '../../dossier/parseDossier';
import { checkChoices } from '../../scene/style/checkChoices';
import type { LayoutFunction } from '../../picture/findPlaces';
import { computeLayout } from '../../layout/computeLayout';
import { describeView } from '../../view/describeView';
import { readAddress } from '../../view/readAddress';
import type { FrameName, ViewState } from '../../view/viewState';
import { escapeHtml } from '../../xml/escapeXml';
import * as words from '../../words/en/embedFaults';
import { compactLines } from './compactLines';
import { fitRows } from './fitRows';
import Figure from './Figure.svelte';
import { fingerprint } from './fingerprint';
import { DEFAULT_CONTROLS, type EmbedControl } from './readControls';
import Picture from '../../draw/svg/Picture.svelte';
import { caveatsOf } from '../../picture/describeBands';
import { pictureOf } from '../../picture/pictureOf';
import { shownRecordsOf } from '../../picture/shownRecords';
import PlainFigure from './PlainFigure.svelte';
import { standaloneSvgOf } from './standaloneSvg';

/** An embed fits columns: the wide frame is for pages of its own. */
const FRAMES: readonly FrameName[] = ['square', 'tall'];

export interface EmbedRequest {
  /** Text of the dossier. */
  text: string;
  /** The view, in the words of the address. */
  view: string;
  controls?: readonly EmbedControl[];
  /** Address of the folder with the embed's script and style, ending in `/`. */
  base: string;
  /** Address of the dossier, for evidence. */
  src: string;
  explore?: string | null;
  /** Address of a picture of this view, for places where no template is let through. */
  image?: string | null;
  title?: string | undefined;
  subtitle?: string | undefined;
  /** Address of the house's logo. */
  logo?: string | null;
  /** A newer dossier at its address is shown instead, with what it says was corrected. */
  current?: boolean;
  /** Finds places; without it, here and at once. */
  layout?: LayoutFunction | undefined;
}

export interface StaticEmbed {
  index: DossierIndex;
  view: ViewState;
  title: string;
  subtitle: string;
  description: string;
  /** `<actor-network>` with the picture inside. */
  element: string;
  /** The picture in its square frame, alone: its colours are attributes. */
  svg: string;
  /** Text and a picture, without any script. */
  plain: string;
  /** For the page before the element: its style is on its way before its shadow is read. */
  preload: string;
  /** For the page after the element, whose picture waits for neither: fonts, and the script that makes it live. */
  fonts: string;
  script: string;
  /** What of the view could not be used, in plain words. */
  notices: string[];
}

/** @throws if nothing of the dossier can be shown, or an address is none to follow */
export async function renderStaticEmbed(asked: EmbedRequest): Promise<StaticEmbed> {
  const { index, problems } = checkChoices(parseDossier(asked.text));
  if (!index) throw new Error(problems.map(({ path, fault, fix }) => `${path} ${fault}. ${fix ?? ''}`).join('\n'));
  for (const address of [asked.explore, asked.logo, asked.image, asked.src, asked.base])
    if (address && !isSafeLink(address)) throw new Error(words.unsafeAddress(address));
  const { view, notices } = readAddress(index, asked.view);
  const title = asked.title ?? index.dossier.title;
  const subtitle = asked.subtitle ?? index.dossier.subtitle ?? '';
  const selection = shownRecordsOf(index, view, 'square');
  const { base, src, explore = null, image = null, controls = DEFAULT_CONTROLS } = asked;
  const find: LayoutFunction = asked.layout ?? ((request) => Promise.resolve(computeLayout(request)));
  const drawn = await Promise.all(FRAMES.map((frame) => pictureOf(index, view, frame, find, 'embed')));
  const caveat = caveatsOf(drawn[0]!.scene, selection.shown);
  const description = describeView(index, view, selection.shown, caveat);
  const pictures = drawn.map(({ scene, visible }) => ({ scene: fitRows(compactLines(scene)), visible }));
  const shared = { index, view, title, subtitle, description, explore };
  const figure = bare(
    render(Figure, { props: { ...shared, words: asked.view, pictures, controls, logo: asked.logo ?? null } }).body,
  );
  const picture = image === null ? null : { address: image, width: pictures[0]!.scene.frame.width };
  const plain = bare(render(PlainFigure, { props: { ...shared, selection, image: picture, caveat } }).body);
  const svg = standaloneSvgOf(
    render(Picture, { props: { scene: drawn[0]!.scene, state: drawn[0]!.visible.state, title: description } }).body,
    drawn[0]!.scene.frame,
  );
  const attributes = [
    ['src', src],
    ['view', asked.view],
    ['controls', controls === DEFAULT_CONTROLS ? '' : controls.join(' ') || 'none'],
    ['explore', explore ?? ''],
    ['heading', asked.title ?? ''],
    ['subheading', asked.subtitle ?? ''],
    ['current', asked.current ? fingerprint(asked.text) : ''],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeHtml(value!)}"`)
    .join('');
  const sheet = `<link rel="stylesheet" href="${escapeHtml(base)}actor-network.css">`;
  return {
    index,
    view,
    title,
    subtitle,
    description,
    element: `<actor-network${attributes}><template shadowrootmode="open">${sheet}${figure}</template>${plain}</actor-network>`,
    plain,
    svg,
    preload: `<link rel="preload" as="style" href="${escapeHtml(base)}actor-network.css">`,
    fonts: `<link rel="stylesheet" href="${escapeHtml(base)}fonts.css">`,
    script: `<script async src="${escapeHtml(base)}load.js"></script>`,
    notices,
  };
}

/** Marks for taking over a rendered page are of no use: the script works on what stands there. */
function bare(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, (gap) => (gap.includes('\n') ? '><' : gap));
}
