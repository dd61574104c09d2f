/** What the reading list says of an actor and of a line. */
import { formatDate } from '../../dossier/edtf/formatDate';
import type { DossierIndex } from '../../dossier/indexDossier';
import { gradedCertaintyOf } from '../../scene/style/encoding';
import type { ActorMark, LineMark, Scene } from '../../scene/types';
import { pluralise } from '../../view/pluralise';
import { describeCertainty, describeKind, actorNameOf, sentenceOf } from '../../view/sentence';
import type { CountAt } from './spatialNavigation';

/** @param count what is shown there */
export function describeActor(index: DossierIndex, mark: ActorMark, { relationships, lines }: CountAt): string {
  const actor = index.actors.get(mark.id);
  const number = relationships ? pluralise(relationships, 'relationship') : 'no relationships';
  // Its lines are what one walks on: several relationships may share one.
  const shown = lines === relationships ? `${number} shown` : `${number} shown in ${pluralise(lines, 'line')}`;
  const home = mark.dock === null ? '' : `part of ${actorNameOf(index, mark.dock)}`;
  const kind = actor ? describeKind(actor) : `group of ${mark.members.length} actors`;
  return [mark.name, kind, home, shown].filter(Boolean).join(', ');
}

/** @param shown ids of the relationships that are shown */
export function describeLine(index: DossierIndex, scene: Scene, shown: ReadonlySet<string>, line: LineMark): string {
  const links = line.members.flatMap((id) => (shown.has(id) ? (index.relationships.get(id) ?? []) : []));
  const link = links[0];
  if (!link) return '';
  if (line.pill && links.length > 1) {
    const ends = [line.from, line.to].map((id) => scene.actors.find((mark) => mark.id === id)?.name).join(' and ');
    return `${ends}. ${links.length} relationships. Certainty in the middle of them: ${describeCertainty(line.graded)}`;
  }
  const label = line.members.length > 1 ? line.label.rows.map((row) => row.text).join(' ') : link.record.label;
  const dates = [...new Set(links.map(({ date }) => formatDate(date)))].join('; ');
  const certainty = `Certainty: ${describeCertainty(gradedCertaintyOf(link))}`;
  const several = links.length > 1 ? `${links.length} relationships` : '';
  return [sentenceOf(index, link), label, several, dates, certainty].filter(Boolean).join('. ');
}
