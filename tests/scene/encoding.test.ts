/** Which family gets which look. */
import { expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { familyStylesOf } from '../../src/scene/style/encoding';
import { indexOf } from '../view/small';

function looksOf(types: string[], families: DossierInput['families'] = []): Record<string, string> {
  const actors = ['a', 'b'].map((id) => ({ id, name: id }));
  const relationships = types.map((type) => ({ from: 'a', to: 'b', type }));
  return Object.fromEntries(familyStylesOf(indexOf({ title: 'T', families, actors, relationships })));
}

test('a family has the look that it names, or whose name it bears', () => {
  const families = [{ id: 'shells', label: 'Shells', glyph: 'arms' as const }];
  expect(looksOf(['shells', 'warnings', 'Rule'], families)).toEqual({
    shells: 'arms',
    warnings: 'warning',
    Rule: 'rule',
  });
});

test('any other borrows what no other has, and from the eighth on is plain', () => {
  const own = ['bribe', 'claim', 'debt', 'gift', 'loan', 'suit', 'trade', 'visit'];
  expect(looksOf([...own.slice(0, 2), 'technology'])).toEqual({
    bribe: 'like-arms',
    claim: 'like-diplomacy',
    technology: 'technology',
  });
  const looks = Object.values(looksOf(own));
  expect(looks.filter((look) => look.startsWith('like-'))).toHaveLength(7);
  expect(new Set(looks).size).toBe(8);
  expect(looks).toContain('plain');
});
