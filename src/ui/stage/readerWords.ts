/** What the reading list says of an actor and of a line. */
import { dateWords } from '../../dossier/edtf/dateWords';
import type { DossierIndex } from '../../dossier/indexDossier';
import { gradedOf } from '../../scene/style/encode';
import type { ActorMark, LineMark, Scene } from '../../scene/types';
import { numbered } from '../../view/numbered';
import { certaintyWords, kindWords, nameOf, sentence } from '../../view/sentence';
import type { CountAt } from './walk';

/** @param count what is shown there */
export function actorWords(index: DossierIndex, mark: ActorMark, { relationships, lines }: CountAt): string {
  const actor = index.actors.get(mark.id);
  const number = relationships ? numbered(relationships, 'relationship') : 'no relationships';
  // Its lines are what one walks on: several relationships may share one.
  const shown = lines === relationships ? `${number} shown` : `${number} shown in ${numbered(lines, 'line')}`;
  const home = mark.dock === null ? '' : `part of ${nameOf(index, mark.dock)}`;
  const kind = actor ? kindWords(actor) : `group of ${mark.members.length} actors`;
  return [mark.name, kind, home, shown].filter(Boolean).join(', ');
}

/** @param shown ids of the relationships that are shown */
export function lineWords(index: DossierIndex, scene: Scene, shown: ReadonlySet<string>, line: LineMark): string {
  const links = line.members.flatMap((id) => (shown.has(id) ? (index.relationships.get(id) ?? []) : []));
  const link = links[0];
  if (!link) return '';
  if (line.pill && links.length > 1) {
    const ends = [line.from, line.to].map((id) => scene.actors.find((mark) => mark.id === id)?.name).join(' and ');
    return `${ends}. ${links.length} relationships. Certainty in the middle of them: ${certaintyWords(line.graded)}`;
  }
  const label = line.members.length > 1 ? line.label.rows.map((row) => row.text).join(' ') : link.record.label;
  const dates = [...new Set(links.map(({ date }) => dateWords(date)))].join('; ');
  const certainty = `Certainty: ${certaintyWords(gradedOf(link))}`;
  const several = links.length > 1 ? `${links.length} relationships` : '';
  return [sentence(index, link), label, several, dates, certainty].filter(Boolean).join('. ');
}
