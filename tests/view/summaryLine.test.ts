import { describeStatus } from '../../src/view/describeStatus';
import { describe, expect, it } from 'vitest';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { countFacets } from '../../src/view/countFacets';
import { summaryLineOf } from '../../src/view/summaryLine';
import { selectRecords } from '../../src/view/selectRecords';
import { NO_FILTER, type Filter } from '../../src/view/viewState';
import { indexOf, small, SMALL } from './small';

const lineOf = (index: DossierIndex, filter: Filter, drawnInside?: ReadonlySet<string>) =>
  summaryLineOf(index, selectRecords(index, filter, drawnInside), filter.window);

describe('summaryLineOf', () => {
  it('says that everything is shown', () => {
    expect(lineOf(small, NO_FILTER)).toEqual({ text: 'Showing all 7 relationships.', hidden: [], all: true });
  });

  it('says what is hidden and why, time first', () => {
    const filter = {
      ...NO_FILTER,
      hiddenTypes: ['gift'],
      hiddenCertainties: ['reported' as const],
      window: { period: 'eighties' },
    };
    expect(lineOf(small, filter)).toEqual({
      text: 'Showing 0 of 7 relationships. Hidden: 1 outside ‘The eighties’, 1 perhaps in ‘The eighties’, 1 standing, 1 undated, 1 hypothetical, 1 by type, 1 by certainty.',
      hidden: [
        { reason: 'out', count: 1, text: '1 outside ‘The eighties’' },
        { reason: 'maybe', count: 1, text: '1 perhaps in ‘The eighties’' },
        { reason: 'standing', count: 1, text: '1 standing' },
        { reason: 'undated', count: 1, text: '1 undated' },
        { reason: 'hypothetical', count: 1, text: '1 hypothetical' },
        { reason: 'type', count: 1, text: '1 by type' },
        { reason: 'certainty', count: 1, text: '1 by certainty' },
      ],
      all: false,
    });
  });

  it('names the editors’ additions in the singular', () => {
    const { text } = lineOf(small, { ...NO_FILTER, hideAdditions: true });
    expect(text).toBe('Showing 6 of 7 relationships. Hidden: 1 addition of the editors.');
  });

  it('names them in the plural', () => {
    const relationships = SMALL.relationships.map((record) => ({ ...record, addition: true }));
    const { text } = lineOf(indexOf({ ...SMALL, relationships }), { ...NO_FILTER, hideAdditions: true });
    expect(text).toBe('Showing 0 of 7 relationships. Hidden: 7 additions of the editors.');
  });

  it('names a span by its dates', () => {
    const window = { from: '2023-09', to: '2023-10' };
    const { hidden } = lineOf(small, { ...NO_FILTER, window });
    expect(hidden[0]?.text).toBe('1 outside ‘Sept–Oct 2023’');
  });

  it('speaks of one relationship and of none', () => {
    const [first] = SMALL.relationships;
    const one = indexOf({ ...SMALL, relationships: [first!] });
    expect(lineOf(one, NO_FILTER).text).toBe('Showing 1 of 1 relationship.');
    expect(lineOf(indexOf({ ...SMALL, relationships: [] }), NO_FILTER)).toEqual({
      text: 'No relationships to show.',
      hidden: [],
      all: true,
    });
  });

  it('counts what is drawn within unfolded actors, shown and held back', () => {
    const inner = { ...SMALL.relationships[0]!, id: 'inner', from: 'a1', to: 'a2', certainty: 'claimed' as const };
    const index = indexOf({ ...SMALL, relationships: [...SMALL.relationships, inner] });
    const drawn = new Set(['inner']);
    expect(lineOf(index, NO_FILTER).text).toBe('Showing all 7 relationships.');
    expect(lineOf(index, NO_FILTER, drawn).text).toBe('Showing all 8 relationships.');
    expect(countFacets(index, NO_FILTER, selectRecords(index, NO_FILTER, drawn).counted).all).toBe(8);
    const held = { ...NO_FILTER, hiddenTypes: [inner.type] };
    const folded = lineOf(index, held).hidden[0]!.count;
    expect(lineOf(index, held, drawn).hidden[0]!.count).toBe(folded + 1);
  });

  it('tells all of it in one line', () => {
    const selection = selectRecords(small, NO_FILTER);
    expect(describeStatus(small, selection, { filter: NO_FILTER, focus: 'a' })).toBe(
      'Showing all 7 relationships. 1 more inside actors. Focus on A.',
    );
  });
});
