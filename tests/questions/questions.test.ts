/** The answers to the forty questions are those of the shipped dossiers. */
import { describe, expect, test } from 'vitest';
import { ANSWERS } from './answers';
import { idsOf, leaveOut, readRecords, type DossierRecords } from './dossierRecords';
import { KINDS } from './questionKinds';
import { QUESTIONS, type Question } from './questions';

const DOSSIERS: Readonly<Record<Question['dossier'], DossierRecords>> = {
  'summit-2023': readRecords('summit-2023'),
  'after-2023': readRecords('after-2023'),
};

function derive({ id }: Question, dossier: DossierRecords): string[] {
  const answer = ANSWERS[id];
  if (!answer) throw new Error(`tests/questions/answers.ts has no answer for ${id}; write one`);
  return answer(dossier);
}

/** The derived answer, or the fault that keeps it from being derived. */
function answerOrFault(question: Question, dossier: DossierRecords): string[] | string {
  try {
    return derive(question, dossier);
  } catch (fault) {
    return String(fault);
  }
}

test('there are forty questions, five of each kind, half of them about each dossier', () => {
  expect(QUESTIONS).toHaveLength(40);
  expect(QUESTIONS.filter(({ dossier }) => dossier === 'summit-2023')).toHaveLength(20);
  for (const kind of KINDS) {
    const ofKind = QUESTIONS.filter((question) => question.kind === kind);
    expect(ofKind, kind).toHaveLength(5);
    expect([2, 3], kind).toContain(ofKind.filter(({ dossier }) => dossier === 'summit-2023').length);
  }
});

test('each id and each question stands once, and each answer has its question', () => {
  const ids = QUESTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(QUESTIONS.map(({ question }) => question)).size).toBe(QUESTIONS.length);
  expect(Object.keys(ANSWERS).sort()).toEqual(ids.sort());
});

describe.each(QUESTIONS.map((question) => [question.id, question] as const))('%s', (_, question) => {
  const dossier = DOSSIERS[question.dossier];

  test('has the answer of the dossier', () => {
    expect(derive(question, dossier)).toEqual(question.answer);
  });

  test('names records of the dossier, and needs each of them', () => {
    expect(question.records.length).toBeGreaterThan(0);
    for (const id of question.records) {
      expect(idsOf(dossier), id).toContain(id);
      expect(answerOrFault(question, leaveOut(dossier, id)), `without ${id}`).not.toEqual(question.answer);
    }
  });
});
