import { describe, expect, it } from 'vitest';
import type { Relationship, RelationshipType } from '../../src/dossier/schema';
import {
  describeTime,
  describeCertainty,
  describeGrade,
  describeKind,
  sentenceOf,
  describeStance,
} from '../../src/view/sentence';
import { GRADED_CERTAINTIES } from '../../src/view/gradedCertainty';
import { indexOf } from './small';

function said(record: Partial<Relationship>, type: Partial<RelationshipType> = {}): string {
  const index = indexOf({
    title: 'Sentences',
    actors: [
      { id: 'rus', name: 'Russia' },
      { id: 'kor', name: 'South Korea' },
    ],
    types: [{ id: 'warning', label: 'Warning', verb: 'cautioned', infinitive: 'caution', ...type }],
    relationships: [{ id: 'x', type: 'warning', from: 'rus', to: 'kor', ...record }],
  });
  return sentenceOf(index, index.relationships.get('x')!);
}

describe('sentenceOf', () => {
  it.each([
    ['confirmed', 'Russia cautioned South Korea'],
    ['reported', 'Russia reportedly cautioned South Korea'],
    ['claimed', 'It is said that Russia cautioned South Korea'],
    ['speculated', 'It may be that Russia cautioned South Korea'],
    ['hypothetical', 'Russia might caution South Korea, which has not happened'],
  ] as const)('says a %s relationship no surer than it is', (certainty, expected) => {
    expect(said({ certainty })).toBe(expected);
  });

  it('has no verb for what has not happened where the dossier gives no infinitive', () => {
    const index = indexOf({
      title: 'Sentences',
      actors: [
        { id: 'rus', name: 'Russia' },
        { id: 'kor', name: 'South Korea' },
      ],
      types: [{ id: 'answer', label: 'Retaliation', verb: 'retaliated against' }],
      relationships: [
        { id: 'x', type: 'answer', from: 'rus', to: 'kor', certainty: 'hypothetical', when: '2023-10/..' },
      ],
    });
    const link = index.relationships.get('x')!;
    expect(sentenceOf(index, link)).toBe('Russia to South Korea: Retaliation (hypothetical, has not happened)');
    expect(describeTime(link)).toBe('From October 2023, no end given (the time in question)');
  });

  it('says that a relationship is not graded', () => {
    expect(said({})).toBe('Not graded: Russia cautioned South Korea');
  });

  it('keeps verbs of any form', () => {
    expect(said({ certainty: 'claimed' }, { verb: 'is at war with' })).toBe(
      'It is said that Russia is at war with South Korea',
    );
    expect(said({ certainty: 'reported' }, { verb: 'shipped ammunition to' })).toBe(
      'Russia reportedly shipped ammunition to South Korea',
    );
  });

  it('names both sides of a mutual relationship first', () => {
    expect(said({ certainty: 'confirmed', mutual: true }, { verb: 'met' })).toBe(
      'Russia and South Korea met each other',
    );
    expect(said({ certainty: 'confirmed' }, { verb: 'met', directed: false })).toBe(
      'Russia and South Korea met each other',
    );
    expect(said({ certainty: 'confirmed', mutual: true }, { verb: 'meets' })).toBe(
      'Russia meets South Korea, and the other way round',
    );
    expect(said({ certainty: 'claimed', mutual: true }, { verb: 'is at war with' })).toBe(
      'It is said that Russia is at war with South Korea, and the other way round',
    );
  });

  it('does without a verb', () => {
    const verbless: DossierTypes = { id: 'warning', label: 'Warning' };
    const index = indexOf({
      title: 'No verb',
      actors: [
        { id: 'rus', name: 'Russia' },
        { id: 'kor', name: 'South Korea' },
      ],
      types: [verbless],
      relationships: [{ id: 'x', type: 'warning', from: 'rus', to: 'kor', certainty: 'reported' }],
    });
    expect(sentenceOf(index, index.relationships.get('x')!)).toBe(
      'Russia to South Korea: Warning (reported, no public proof)',
    );
  });
});

type DossierTypes = { id: string; label: string };

describe('words', () => {
  it('has words of their own for all certainties', () => {
    expect(new Set(GRADED_CERTAINTIES.map(describeCertainty)).size).toBe(6);
    expect(describeCertainty('hypothetical')).toContain('has not happened');
  });

  it('reads Admiralty pairs, with F and 6 as unknown', () => {
    expect(describeGrade('B2')).toBe('Source: usually reliable. What it says: probably true.');
    expect(describeGrade('F3')).toBe('Source: reliability cannot be judged. What it says: possibly true.');
    expect(describeGrade('F6')).toBe('Source: reliability cannot be judged. What it says: truth cannot be judged.');
    expect(describeGrade('Z9')).toBe('Z9');
  });

  it('names stances and kinds', () => {
    expect((['asserts', 'qualifies', 'denies'] as const).map(describeStance)).toEqual([
      'Supports',
      'Limits',
      'Contradicts',
    ]);
    const { actors } = indexOf({
      title: 'Kinds',
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B', kind: 'group', unnamed: true },
      ],
      relationships: [],
    });
    expect([...actors.values()].map(describeKind)).toEqual(['state', 'unnamed group']);
  });
});
