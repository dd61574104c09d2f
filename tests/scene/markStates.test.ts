/** From records that stand out to the marks that do: shipped dossier, and a line in the way of a label. */
import { describe, expect, test } from 'vitest';
import * as picture from '../../src/picture';
import type { Scene } from '../../src/scene/types';
import { placeMembers } from '../../src/scene/members/placeMembers';
import { fanOf, countLabels, emphasizedMarks, labelledLinesOf } from '../../src/scene/markStates';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState';
import { emphasisOf } from '../../src/view/steps';
import { dossier, indexOf } from './shipped';

const index = indexOf(dossier);
const plan = picture.planPicture(index, 'wide');
const scene = picture.drawMarks(plan, picture.storedPlacesOf(index, 'wide'));

function raisedBy(view: Partial<ViewState>) {
  return emphasizedMarks(scene, plan, emphasisOf(index, { ...DEFAULT_VIEW, ...view })!);
}
const lineOf = (id: string) => scene.lines.find(({ members }) => members.includes(id))!.id;

describe('what a focus raises', () => {
  const { emphasized: out, context } = raisedBy({ focus: 'rus' });

  test('is every line of the actor and its other end', () => {
    const own = scene.lines.filter(({ from, to }) => [from, to].some((end) => plan.endOf(end) === 'rus'));
    expect(own.length).toBeGreaterThan(10);
    for (const { id, from, to } of own) for (const mark of [id, from, to]) expect(out.has(mark), mark).toBe(true);
  });

  test('takes its context from the lines between those other ends, and from no others', () => {
    expect(context.size).toBeGreaterThan(3);
    for (const line of scene.lines) {
      const isBetween = out.has(line.from) && out.has(line.to);
      expect(context.has(line.id), line.id).toBe(isBetween && !out.has(line.id));
    }
  });
});

test('a story step raises what it names; other lines between the same actors lend context', () => {
  const step = index.dossier.story.findIndex(({ view }) => view?.emphasis?.includes('S13')) + 1;
  const { emphasized: out, context } = raisedBy({ step });
  const named = index.dossier.story[step - 1]!.view!.emphasis!.filter((id) => index.relationships.has(id));
  for (const id of named) expect(out.has(lineOf(id)), id).toBe(true);
  expect([...context].filter((id) => out.has(id))).toEqual([]);
});

test('the count of labels is of the lines in full, whatever lends them context', () => {
  const raised = raisedBy({ focus: 'rus' });
  const full = scene.lines.filter(({ id }) => raised.emphasized.has(id)).map(({ id }) => id);
  expect(countLabels(scene, new Set(), raised)).toEqual({ shown: full.length, all: full.length });
  expect(countLabels(scene, new Set(full.slice(1)), raised)).toEqual({ shown: 1, all: 1 });
  expect(countLabels(scene, new Set(), null).all).toBe(scene.lines.length);
});

test('a label that was left out stays out while a line in its way lends context', () => {
  const mark = { labelled: false, blockers: ['b'] };
  const pair = {
    lines: [
      { id: 'a', ...mark },
      { id: 'b', labelled: true, blockers: null },
    ],
  } as unknown as Scene;
  const isA = (id: string) => id === 'a';
  expect([...labelledLinesOf(pair, isA)]).toEqual(['a']);
  expect([...labelledLinesOf(pair, isA, () => true)]).toEqual([]);
});

test('a fan is the one that is drawn, whoever of it stands beside its state', () => {
  const open = picture.planPicture(index, 'wide', { unfolded: ['kor', 'prk', 'rus'], detail: 'actors' });
  const unfolded = picture.drawMarks(open, placeMembers(open, picture.storedPlacesOf(index, 'wide')));
  const list = unfolded.fans.find(({ a, b }) => a === 'prk' && b === 'rus')!.lines;
  expect(list).toHaveLength(9);
  for (const id of list)
    expect(
      fanOf(unfolded, id)
        .map((line) => line.id)
        .sort(),
      id,
    ).toEqual([...list].sort());
});
