/** The page without a script: the picture in all frames, its words, and the evidence, rendered when the site is built. */
import { render } from 'svelte/server';
import * as explorerWords from '../../words/en/explorer';
import * as failureWords from '../../words/en/failures';
import * as pageWords from '../../words/en/pages';
import { parseDossier } from '../../dossier/parseDossier';
import { checkChoices } from '../../scene/style/checkChoices';
import { computeLayout } from '../../layout/computeLayout';
import type { LayoutFunction } from '../../picture/findPlaces';
import { applyView, placePicture } from '../../picture/pictureOf';
import { DEFAULT_VIEW, type FrameName, type PlacesByFrame } from '../../view/viewState';
import Evidence from '../../ui/details/Evidence.svelte';
import FileOfEvidence from './FileOfEvidence.svelte';
import StaticExplorer from './StaticExplorer.svelte';
import { withoutAnchors } from './withoutAnchors';

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
  /** What lists of dossiers say of it. */
  summary: DossierSummary;
  /** Where the actors of these pictures stand, so that the live page need not lay them out again. */
  places: PlacesByFrame;
}

export interface DossierSummary {
  title: string;
  language: string;
  subtitle: string | undefined;
  /** When it was last brought up to date, as the dossier writes it. */
  asOf: string | undefined;
  actors: number;
  relationships: number;
}

const layOutHere: LayoutFunction = (request) => Promise.resolve(computeLayout(request));

/** Relationships: of more, the page leaves the evidence to the dossier's file. */
const MOST_TOLD = 1_000;
/** Actors: the places of more would weigh more than it takes to find them again. */
const MOST_PLACED = 400;

/**
 * Renders the still page of a dossier. A large one has its groups in the picture, and neither its evidence nor its places.
 * @param root way from the page to the site's root
 * @param file address of the dossier, from the page
 * @param layout finds places; without it, here and at once
 * @throws if the dossier cannot be read
 */
export async function renderStaticPage(
  text: string,
  root = './',
  file = '',
  layout: LayoutFunction = layOutHere,
): Promise<StaticPage> {
  const { index, problems } = checkChoices(parseDossier(text));
  if (!index) throw new Error(problems.map((problem) => `${problem.path} ${problem.fault}`).join('\n'));
  const placed = await Promise.all(FRAMES.map((frame) => placePicture(index, DEFAULT_VIEW, frame, layout, 'page')));
  const pictures = placed.map((one) => applyView(index, DEFAULT_VIEW, one, 'page'));
  const still = render(StaticExplorer, { props: { index, pictures, root } });
  const evidence =
    index.relationships.size > MOST_TOLD
      ? render(FileOfEvidence, { props: { index, file } })
      : render(Evidence, { props: { index } });
  return {
    head: withoutAnchors(still.head),
    still: withoutAnchors(still.body),
    evidence: withoutAnchors(evidence.body),
    waiting: pageWords.reading,
    missing: failureWords.partMissing,
    putAway: explorerWords.putAway,
    language: index.dossier.language,
    marked: Boolean(index.dossier.marking?.trim()),
    summary: {
      title: index.dossier.title,
      language: index.dossier.language,
      subtitle: index.dossier.subtitle,
      asOf: index.dossier.asOf,
      actors: index.actors.size,
      relationships: index.relationships.size,
    },
    places: Object.fromEntries(
      (index.actors.size > MOST_PLACED ? [] : placed).map(({ plan, positions }) => [
        plan.frame.name,
        Object.fromEntries([...positions].filter(([id]) => index.actors.has(id))),
      ]),
    ),
  };
}
