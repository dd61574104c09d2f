/**
 * Pictures of all dossiers of the corpus: crossings beside plain d3-force (300 ticks) on the same dossiers, of the drawn
 * lines and of one straight line a pair; collisions of anything with anything; names, labels, letters and time.
 *
 *   npm run bench:picture -- --frame tall --only thicket
 *
 * With `--only`, every collision is named.
 */
import { parseArgs } from 'node:util';
import type { FrameName } from '../../src/view/viewState';
import { MAX_NAMED_ACTORS } from '../../src/scene/sceneMeasures';
import { CORPUS } from '../shapes/corpus';
import type { CollisionKind } from '../shapes/collisions';
import { measure, type Measured } from '../shapes/measure';

const FRAMES: readonly FrameName[] = ['wide', 'square', 'tall'];
const COLUMNS = [
  ...['actors', 'lines', 'crossings', 'plain d3', 'straight', 'plain d3', 'collisions', 'near', 'names', 'hubs'],
  ...['labels', 'on focus: best', 'middle', 'on each other', 'hulls', 'use', 'px', 'px of numbers', 'ms'],
];

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const percent = (share: number) => `${Math.round(100 * share)} %`;
const share = (part: number, all: number) => (all ? (part / all).toFixed(2) : '–');
const px = (size: number) => (Number.isFinite(size) ? size.toFixed(1) : '–');
const overlapsOnFocus = ({ onFocus }: Measured) => onFocus.best.overlaps.length + onFocus.middle.overlaps.length;
const hits = ({ collisions }: Measured) => Object.values(collisions).flat().length;

const { values } = parseArgs({ options: { frame: { type: 'string' }, only: { type: 'string' } } });
const frames = FRAMES.filter((frame) => values.frame === undefined || frame === values.frame);
const dossiers = CORPUS.filter(([name]) => values.only === undefined || name.includes(values.only));
if (!frames.length || !dossiers.length) throw new Error('No such frame, or no such dossier.');

for (const frame of frames) {
  console.log(`\n${frame}\n`);
  console.log(row(['dossier', ...COLUMNS]));
  console.log(row(['---', ...COLUMNS.map(() => '--:')]));
  const found: string[] = [];
  const measured: Measured[] = [];
  for (const [name, dossier] of dossiers) {
    const one = await measure(dossier, frame);
    const { onFocus, near, namelessHubs } = one;
    console.log(
      row([
        ...[name, one.actors, one.lines, one.crossings.length, one.plain, one.straight, one.plainStraight],
        ...[hits(one), near.collisions.length, one.names, namelessHubs.length ? namelessHubs.join(', ') : 'all'],
        ...[one.labels, `${onFocus.best.labelled} of ${onFocus.best.raised}`],
        ...[`${onFocus.middle.labelled} of ${onFocus.middle.raised}`, overlapsOnFocus(one)],
        ...[percent(one.hullOverlap), percent(one.use), px(one.smallest)],
        ...[px(one.smallestNumbers), Math.round(one.ms)],
      ]),
    );
    for (const [kind, list] of Object.entries(one.collisions))
      found.push(...list.map((collision) => `${name}: ${kind}: ${collision}`));
    measured.push(one);
  }
  if (values.only !== undefined) console.log(['', ...found].join('\n'));
  const few = measured.filter(({ actors }) => actors <= MAX_NAMED_ACTORS);
  console.log(`\n${frame}, up to ${MAX_NAMED_ACTORS} actors (${few.length}): ${sums(few)}`);
  const crowds = measured.filter(({ actors }) => actors > MAX_NAMED_ACTORS);
  if (crowds.length) console.log(`${frame}, more (${crowds.length}): ${sums(crowds)}`);
}

function sums(measured: readonly Measured[]): string {
  const sum = (of: (one: Measured) => number) => measured.reduce((total, one) => total + of(one), 0);
  const [drawn, plain] = [sum(({ crossings }) => crossings.length), sum((one) => one.plain)];
  const [straight, plainStraight] = [sum((one) => one.straight), sum((one) => one.plainStraight)];
  const kinds = Object.keys(measured[0]?.collisions ?? {}) as CollisionKind[];
  const collisions = kinds.flatMap((kind) => {
    const count = sum((one) => one.collisions[kind].length);
    return count ? [`${kind} ${count}`] : [];
  });
  return [
    `${straight} crossings of one straight line a pair, plain d3 ${plainStraight}, share ${share(straight, plainStraight)}`,
    `${drawn} of the drawn lines, plain d3 ${plain}, share ${share(drawn, plain)}`,
    `${sum(hits)} collisions${collisions.length ? ` (${collisions.join(', ')})` : ''}`,
    `${sum((one) => one.near.collisions.length)} seen closer`,
    `${sum((one) => one.names)} of ${sum((one) => one.actors)} names`,
    `${sum((one) => one.namelessHubs.length)} hubs without`,
    `${sum((one) => one.labels)} of ${sum((one) => one.lines)} labels`,
    `${sum(({ onFocus }) => onFocus.best.labelled)} of ${sum(({ onFocus }) => onFocus.best.raised)} with the best in focus`,
    `${sum(({ onFocus }) => onFocus.middle.labelled)} of ${sum(({ onFocus }) => onFocus.middle.raised)} with the middle`,
    `${sum(overlapsOnFocus)} of these on each other`,
    `letters from ${px(Math.min(...measured.map((one) => one.smallest)))} px`,
    `numbers from ${px(Math.min(...measured.map((one) => one.smallestNumbers)))} px`,
    `${Math.round(sum((one) => one.ms))} ms`,
  ].join('; ');
}
