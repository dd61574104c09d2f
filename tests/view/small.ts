/** A dossier small enough to count by hand: four homes, two members, every kind of date. */
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { parseDossierValue } from '../../src/dossier/parseDossier';
import type { DossierInput } from '../../src/dossier/schema';

export const SMALL: DossierInput = {
  title: 'Small',
  asOf: '2023-10',
  families: [
    { id: 'trade', label: 'Trade' },
    { id: 'talk', label: 'Talk' },
  ],
  types: [
    { id: 'sale', label: 'Sale', family: 'trade' },
    { id: 'gift', label: 'Gift', family: 'trade' },
    { id: 'meeting', label: 'Meeting', family: 'talk', directed: false },
    { id: 'war', label: 'War' },
  ],
  actors: [
    { id: 'a', name: 'A' },
    { id: 'a1', name: 'A1', kind: 'person', partOf: 'a' },
    { id: 'a2', name: 'A2', kind: 'person', partOf: 'a1' },
    { id: 'b', name: 'B' },
    { id: 'b1', name: 'B1', kind: 'person', partOf: 'b' },
    { id: 'c', name: 'C', claims: [{ stance: 'denies', also: ['sold'], text: 'Nothing was sold.', source: 's' }] },
    { id: 'alone', name: 'Alone' },
  ],
  sources: [{ id: 's', title: 'Source' }],
  relationships: [
    { id: 'sold', type: 'sale', from: 'a', to: 'b', when: '198X', certainty: 'reported' },
    { id: 'gave', type: 'gift', from: 'a2', to: 'b1', when: '2023-09', certainty: 'confirmed' },
    { id: 'met', type: 'meeting', from: 'b', to: 'a', when: '/2023-10', certainty: 'claimed' },
    { id: 'fought', type: 'war', from: 'a', to: 'c', when: '2022-02-24/..', certainty: 'confirmed', addition: true },
    { id: 'banned', type: 'war', from: 'c', to: 'b', when: '/..' },
    { id: 'spoke', type: 'meeting', from: 'c', to: 'b', certainty: 'speculated', condition: ['sold'] },
    {
      id: 'might',
      type: 'sale',
      from: 'b',
      to: 'c',
      when: '2023-10/..',
      certainty: 'hypothetical',
      condition: ['sold', 'gave'],
      claims: [
        { stance: 'asserts', text: 'It might.', source: 's' },
        { stance: 'qualifies', also: ['sold', 'gave'], text: 'Little to gain.', source: 's' },
      ],
    },
    { id: 'within', type: 'gift', from: 'a1', to: 'a', when: '2023-09' },
  ],
  periods: [
    { id: 'eighties', label: 'The eighties', when: '198X' },
    { id: 'autumn', label: 'Autumn', when: '2023-09/2023-10' },
    { id: 'ahead', label: 'What may come', when: '2023-10/..' },
    { id: 'always', label: 'Always', when: '/..' },
  ],
  story: [
    { title: 'One', view: { hide: ['war'], hideCertainty: ['claimed'], period: 'autumn', emphasis: ['gave', 'c'] } },
    { title: 'Two', view: { period: 'ahead', also: ['standing'], open: 'might' } },
    { title: 'Three' },
    { title: 'Four', view: { period: 'ahead', emphasis: ['met'] } },
  ],
};

export function indexOf(dossier: DossierInput): DossierIndex {
  const { index } = parseDossierValue(dossier);
  if (!index) throw new Error('the dossier of this test cannot be read');
  return index;
}

export const small = indexOf(SMALL);
