/** What the reading list says of an actor and of a line. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { gradedCertaintyOf } from '../../scene/style/encoding';
import type { ActorMark, LineMark, Scene } from '../../scene/types';
import { describeQuantity } from '../../view/describeQuantity';
import { describeCertainty, describeKind, actorNameOf, sentenceOf, describeTime } from '../../view/sentence';
import * as commonWords from '../../words/en/common';
import * as words from '../../words/en/stage';
import type { CountAt } from './spatialNavigation';

/** What follows the name of an actor. */
export function describeActor(index: DossierIndex, mark: ActorMark, { relationships, lines }: CountAt): string {
  const actor = index.actors.get(mark.id);
  const number = relationships ? commonWords.countRelationships(relationships) : words.noRelationships;
  // Its lines are what one walks on: several relationships may share one.
  const shown = lines === relationships ? words.shownAt(number) : words.shownInLines(number, words.countLines(lines));
  const home = mark.dock === null ? '' : words.partOf(actorNameOf(index, mark.dock));
  const kind = actor
    ? describeKind(actor)
    : (mark.shape.dashed ? words.computedGroupOf : words.groupOf)(mark.members.length);
  return [kind, home, shown].filter(Boolean).join(', ');
}

/** Words of the dossier, and what the interface adds. */
interface LineWords {
  own: string;
  more: string;
}
/** @param shown ids of the relationships that are shown */
export function describeLine(index: DossierIndex, scene: Scene, shown: ReadonlySet<string>, line: LineMark): LineWords {
  const links = line.members.flatMap((id) => (shown.has(id) ? (index.relationships.get(id) ?? []) : []));
  const link = links[0];
  if (!link) return { own: '', more: '' };
  const written = line.label.rows.map((row) => row.text).join(' ');
  // A label of several says how many they are.
  const label = line.members.length === 1 ? link.record.label : links.length < line.members.length ? '' : written;
  const differs = links.some((one) => one.type !== link.type || gradedCertaintyOf(one) !== gradedCertaintyOf(link));
  if (links.length > 1 && (line.pill || differs)) {
    const nameOf = (end: string) => scene.actors.find((mark) => mark.id === end)?.name ?? '';
    const number = commonWords.countRelationships(links.length);
    const ends = (line.mutual ? words.bundleEnds : words.bundleWay)(nameOf(line.from), nameOf(line.to));
    return {
      own: label === number ? ends : [ends, label].join('. '),
      more: words.bundle(number, describeCertainty(line.graded)),
    };
  }
  const dates = [...new Set(links.map(describeTime))].join('; ');
  const certainty = commonWords.certaintyIs(describeCertainty(gradedCertaintyOf(link)));
  const several = links.length > 1 ? commonWords.countRelationships(links.length) : '';
  const quantities = [...new Set(links.map(({ record }) => describeQuantity(record)))].filter(Boolean).join('; ');
  return {
    own: [sentenceOf(index, link), label].filter(Boolean).join('. '),
    more: [several, quantities, dates, certainty].filter(Boolean).join('. '),
  };
}
