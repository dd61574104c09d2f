/** What page and worker say to each other. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { ReadRecords } from '../formats/in/openChecked';
import type { LayoutRequest, Positions } from '../layout/types';
import type { DrawnMarks } from '../picture/drawView';
import type { MarksView } from '../picture/marksView';
import type { LineMark } from '../scene/types';
import type { FrameName, PlacesByFrame } from '../view/viewState';

/** A first layout, or a longer search for a better one. */
export type LayoutTask = 'layout' | 'longer';

/** A dossier as it is sent: the worker reads it once, and keeps it until another comes. */
export interface SentDossier {
  /** As it was read. */
  text: string;
  /** A file of the site. */
  published: boolean;
  /** The build has found it clean, so nothing checks it again. */
  certified: boolean;
  /** Where the build has put the actors. */
  built: PlacesByFrame;
}

/** The same in the page, where it has been read. */
export interface DossierToDraw extends SentDossier {
  index: DossierIndex;
}

export type Task =
  | { kind: LayoutTask; request: LayoutRequest }
  | { kind: 'read'; dossier: SentDossier }
  /** @param dossier left out if it is the one that was sent last */
  | { kind: 'draw'; view: MarksView; dossier?: SentDossier };

/** What is fetched before it is asked for: the code that draws, or that finds places as well. */
export type Readiness = 'marks' | 'places';

export type Answer = Positions | DrawnMarks | ReadRecords;

/** What an address asks for of a dossier, drawn before the page has read either: it asks for the marks as a task. */
export interface FirstPicture {
  /** Left out if it is the one that was sent last. */
  dossier?: SentDossier;
  /** The query of the address. */
  search: string;
  frame: FrameName;
}

export type WorkerRequest = { id: number; task: Task } | { getReady: Readiness } | { drawAhead: FirstPicture };

/** An answer, some of the lines of a large one ahead of it, why there is none, or that the work goes on. */
export type WorkerReply =
  { id: number; answer: Answer } | { id: number; lines: LineMark[] } | { id: number; fault: string } | { goesOn: true };
