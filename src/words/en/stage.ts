/** Words of the picture's controls, and of the reading list over it. */
import { formatNumber } from './numbers';

export const arrange = 'Arrange';

export const moveActor = (name: string) => `Move ${name}`;
/** "Moving Russia: press a place, or arrows (Shift: small steps)": the name stands apart, and the keys as well. */
export const movingBefore = 'Moving';
export const movingAfter = ': press a place';
export const movingKeys = ', or arrows (Shift: small steps)';
export const keep = 'Keep';
export const directions = { up: 'up', down: 'down', left: 'left', right: 'right' };
export const moved = (name: string, ways: readonly string[]) => `${name} moved ${ways.join(' and ')}.`;
export const movedBack = (name: string) => `${name} is back where it was.`;

/** What kind of thing the picture is. */
export const actorNetwork = 'actor network';
export const readingList = 'Actors and their relationships';
export const keysAtActors =
  'Arrow keys go to the nearest actor in that direction; a letter goes to the next actor that starts with it.';
export const keysAtLines =
  'Enter opens an actor and goes to its relationships: up and down walk them, Enter opens one and, once more, goes to its details; right follows it to the actor at its other end, left goes back. Escape closes.';
export const keysThatMove = 'With Shift, the arrow keys move the actor itself; Delete lets it go back.';
export const keysAtGroups = 'On a group, Enter shows its actors and the space bar goes to its lines.';
export const keysThatZoom = 'Plus, minus and 0 zoom.';

/** Of a long reading list. */
export const partOfList = (listed: number, all: number) =>
  `${formatNumber(listed)} of ${formatNumber(all)} actors are listed here. Letters, Home and End reach all.`;

/** How near the picture is seen; 1 shows all of it. */
export const zoomLevel = (zoom: number) =>
  zoom === 1 ? 'The whole picture is shown.' : `Zoom: ${Math.round(zoom * 100)} %.`;

/** Before the names. */
export const members = 'Members:';
export const noRelationships = 'no relationships';
export const countLines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;
export const shownAt = (relationships: string) => `${relationships} shown`;
export const shownInLines = (relationships: string, lines: string) => `${relationships} shown in ${lines}`;
export const partOf = (name: string) => `part of ${name}`;
export const groupOf = (actors: number) => `group of ${actors} actors`;
export const computedGroupOf = (actors: number) => `computed group of ${actors} actors`;
export const lineOf = (number: number, count: number) => `Line ${number} of ${count}`;
export const bundleEnds = (from: string, to: string) => `${from} and ${to}`;
export const bundleWay = (from: string, to: string) => `From ${from} to ${to}`;
export const bundle = (relationships: string, certainty: string) =>
  `${relationships}. Certainty of the least certain: ${certainty}`;
