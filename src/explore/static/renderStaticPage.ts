/** The page without a script: the picture in all frames, its words, and the evidence, rendered when the site is built. */
import { render } from 'svelte/server';
import * as explorerWords from '../../words/en/explorer';
import * as failureWords from '../../words/en/failures';
import * as pageWords from '../../words/en/pages';
import { parseDossier } from '../../dossier/parseDossier';
import { checkChoices } from '../../scene/style/checkChoices';
import { computeLayout } from '../../layout/computeLayout';
import { pictureOf } from '../../picture/pictureOf';
import { DEFAULT_VIEW, type FrameName } from '../../view/viewState';
import Evidence from '../../ui/details/Evidence.svelte';
import StaticExplorer from './StaticExplorer.svelte';

const FRAMES: readonly FrameName[] = ['wide', 'square', 'tall'];

export interface StaticPage {
  head: string;
  still: string;
  evidence: string;
  /** What stands there while another dossier is on its way. */
  waiting: string;
  /** What stands there where the script cannot be had. */
  missing: string;
  /** On the button that closes a fault. */
  putAway: string;
  language: string;
  /** Whether it bears a handling mark, which takes room. */
  marked: boolean;
}

/** Renders the still page of a dossier. @throws if the dossier cannot be read */
export async function renderStaticPage(text: string): Promise<StaticPage> {
  const { index, problems } = checkChoices(parseDossier(text));
  if (!index) throw new Error(problems.map((problem) => `${problem.path} ${problem.fault}`).join('\n'));
  const pictures = await Promise.all(
    FRAMES.map((frame) => pictureOf(index, DEFAULT_VIEW, frame, (request) => Promise.resolve(computeLayout(request)))),
  );
  const still = render(StaticExplorer, { props: { index, pictures } });
  const evidence = render(Evidence, { props: { index } });
  return {
    head: withoutAnchors(still.head),
    still: withoutAnchors(still.body),
    evidence: withoutAnchors(evidence.body),
    waiting: pageWords.reading,
    missing: failureWords.partMissing,
    putAway: explorerWords.putAway,
    language: index.dossier.language,
    marked: Boolean(index.dossier.marking?.trim()),
  };
}

/** Marks for taking over a rendered page are of no use here: the live page replaces the still one. */
function withoutAnchors(html: string): string {
  return html.replace(/<!--(?:\[-?\d*|\]|-?\d*|\[!)?-->/g, '');
}
