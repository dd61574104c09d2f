/** A scene whose letters fit in any font: another may stand in for ours, where a server lends no fonts to other sites. */
import { LABEL_SIZE, NAME_WEIGHT } from '../../scene/sceneMeasures';
import type { TextRow } from '../../scene/plan/types';
import { measureText, type FontWeight } from '../../scene/style/measureText';
import type { LabelMark, Scene } from '../../scene/types';

/** Letters that the shipped font has; the widths of others are guesses. */
const MEASURED = /^[ -~\u00a0-\u017f\u2010-\u2026]+$/;

/** Gives rows of names and labels the width they were measured at. */
export function fitRows(scene: Scene): Scene {
  const withLabel = <T extends { label: LabelMark }>(of: T): T => ({
    ...of,
    label: fitted(of.label, LABEL_SIZE * of.label.size, 600),
  });
  const lines = scene.lines.map(withLabel);
  const actors = scene.actors.map((actor) => ({ ...actor, label: fitted(actor.label, actor.label.size, NAME_WEIGHT) }));
  return { ...scene, lines, actors, ...(scene.raisedLabels && { raisedLabels: scene.raisedLabels.map(withLabel) }) };
}

function fitted<Label extends { rows: TextRow[] }>(label: Label, size: number, weight: FontWeight): Label {
  const widthOf = (text: string) => Math.round(measureText(text, size, weight) * 10) / 10;
  const rows = label.rows.map((row) => (MEASURED.test(row.text) ? { ...row, width: widthOf(row.text) } : row));
  return { ...label, rows };
}
