import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/view/writeAddress';
import { GRADED_CERTAINTIES } from '../../src/view/gradedCertainty';
import { SIDE_BINS } from '../../src/view/bins';
import { sortIds } from '../../src/view/filters';
import { sortPlaces } from '../../src/view/pins';
import { DEFAULT_VIEW, NO_FILTER, type Filter, type ViewState } from '../../src/view/viewState';
import { indexOf, small } from './small';

const SEED = 20231023;
const filtered = (filter: Partial<Filter>): ViewState => ({ ...DEFAULT_VIEW, filter: { ...NO_FILTER, ...filter } });

describe('writeAddress', () => {
  it('writes nothing for the default view', () => {
    expect(writeAddress(small, DEFAULT_VIEW)).toBe('');
  });

  it('writes everything in words', () => {
    const view: ViewState = {
      filter: {
        hiddenTypes: ['gift', 'meeting', 'sale'],
        hiddenCertainties: ['claimed', 'not-graded'],
        window: { period: 'autumn' },
        also: ['maybe', 'standing'],
        hideAdditions: true,
      },
      open: 'sold',
      between: 'sold',
      focus: 'a',
      step: 2,
      detail: 'groups',
      nearBy: 'lines',
      unfolded: ['a'],
      highlight: ['a'],
      pins: { wide: { b: { x: -10.5, y: 2 }, a: { x: 420, y: 310 } }, tall: { a: { x: 0, y: 0 } } },
      moved: { wide: { b: { x: 7, y: 8.2 } } },
      transform: { k: 1.5, x: -20, y: 7.5 },
      theme: 'dark',
    };
    const address =
      'hide=meeting&hide-family=trade&hide-certainty=claimed,not-graded&period=autumn&also=maybe,standing&additions=no' +
      '&open=sold&between=sold&focus=a&highlight=a&step=2&detail=groups&by=lines&unfold=a&at=1.5,-20,7.5&pin-wide=a:420,310;b:-10.5,2&pin-tall=a:0,0&moved-wide=b:7,8.2&theme=dark';
    expect(writeAddress(small, view)).toBe(address);
    expect(readAddress(small, `?${address}`)).toEqual({ view, notices: [] });
  });

  it('writes a span', () => {
    const view = filtered({ window: { from: '2022-09', to: '..' } });
    expect(writeAddress(small, view)).toBe('from=2022-09&to=..');
  });
});

/** Ids that would break a careless codec. */
const ODD = [
  '__proto__',
  'constructor',
  'a,b',
  'a:1,2',
  'x;y:3,4',
  'a&open=b',
  '100%',
  '%2C',
  "it's",
  'łódź',
  '+',
  '?#=',
];
const odd = indexOf({
  title: 'Odd',
  families: ODD.slice(0, 6).map((id) => ({ id, label: id })),
  types: ODD.map((id, at) => ({ id, label: id, family: ODD[at % 6]! })),
  actors: [
    ...ODD.map((id) => ({ id, name: id })),
    ...ODD.map((id, at) => ({ id: `member${at}`, name: id, partOf: id })),
  ],
  relationships: ODD.map((id) => ({ from: id, to: id, type: ODD[0]! })),
  periods: ODD.map((id) => ({ id, label: id, when: '2023' })),
  story: [{ title: 'One' }, { title: 'Two' }],
});

const views: fc.Arbitrary<ViewState> = fc.record({
  filter: fc
    .record({
      hiddenTypes: fc.subarray(ODD).map(sortIds),
      hiddenCertainties: fc.subarray([...GRADED_CERTAINTIES]),
      window: fc.oneof(
        fc.constant(null),
        fc.constantFrom(...ODD).map((period) => ({ period })),
        fc.constantFrom(
          { from: '198X', to: '2023-10' },
          { from: '..', to: '2023-10-17' },
          { from: '2022?', to: '..' },
          { from: '2022%', to: '2023~' },
        ),
      ),
      also: fc.subarray([...SIDE_BINS]),
      hideAdditions: fc.boolean(),
    })
    .map((filter) => (filter.window ? filter : { ...filter, also: [] })),
  open: fc.constantFrom(null, ...ODD),
  between: fc.constantFrom(null, ...odd.relationships.keys()),
  focus: fc.constantFrom(null, ...ODD),
  step: fc.constantFrom(null, 1, 2),
  detail: fc.constantFrom(null, 'groups', 'actors', 'lines'),
  nearBy: fc.constantFrom(null, 'group', 'lines', 'computed'),
  unfolded: fc.subarray(ODD).map(sortIds),
  highlight: fc.subarray(ODD).map(sortIds),
  pins: fc.record({ wide: places(), square: places(), tall: places() }).map(sortPlaces),
  moved: fc.record({ wide: places(), square: places(), tall: places() }).map(sortPlaces),
  transform: fc.option(
    fc.record({
      k: fc.integer({ min: 200, max: 20_000 }).map((k) => k / 1000),
      x: tenths(200_000),
      y: tenths(200_000),
    }),
  ),
  theme: fc.constantFrom('auto', 'light', 'dark'),
});

function tenths(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: -most * 10, max: most * 10 }).map((value) => value / 10);
}

function places() {
  const place = fc.record({ x: tenths(10_000), y: tenths(10_000) });
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ODD), place), { selector: ([id]) => id, maxLength: 5 })
    .map((entries) => Object.fromEntries(entries));
}

describe('round trip', () => {
  it('restores every valid view, without a notice', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readAddress(odd, writeAddress(odd, view))).toEqual({ view, notices: [] });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('survives programs that encode the separators as well', () => {
    const address = 'hide=gift,war&also=maybe,standing&period=autumn&at=2,-1,0.5&pin-wide=a:1,2;b:3,4';
    const strict = address.replaceAll(',', '%2C').replaceAll(':', '%3A').replaceAll(';', '%3B');
    expect(readAddress(small, strict)).toEqual({ view: readAddress(small, address).view, notices: [] });
    expect(writeAddress(small, readAddress(small, strict).view)).toContain('pin-wide=a:1,2;b:3,4');
  });

  it('gives the same view through the address interface of browsers', () => {
    fc.assert(
      fc.property(views, (view) => {
        const url = new URL('https://example.org/');
        url.search = writeAddress(odd, view);
        expect(readAddress(odd, url.search).view).toEqual(view);
        expect(url.search.slice(1)).toBe(writeAddress(odd, view));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('readAddress', () => {
  it('passes over fields that are not of the view', () => {
    expect(readAddress(small, '?dossier=x.json&utm_source=mail&=&&')).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });

  it.each([
    ['hide=foo,war', filtered({ hiddenTypes: ['war'] }), 'Ignored “hide” in the link: there is no type “foo”.'],
    ['hide-family=nope', DEFAULT_VIEW, 'Ignored “hide-family” in the link: there is no family “nope”.'],
    ['hide-certainty=sure', DEFAULT_VIEW, '“hide-certainty” in the link: there is no certainty “sure”'],
    ['period=P9', DEFAULT_VIEW, '“period” in the link: there is no period “P9”'],
    ['from=2024&to=2023', DEFAULT_VIEW, '“from and to” in the link: “2024”, “2023” give no span of time'],
    ['also=maybe', DEFAULT_VIEW, '“also” in the link: it needs a period'],
    ['additions=perhaps', DEFAULT_VIEW, '“additions” in the link: “perhaps” is not one of yes, no'],
    ['open=nobody', DEFAULT_VIEW, '“open” in the link: there is no actor or relationship “nobody”'],
    ['focus=sold', DEFAULT_VIEW, '“focus” in the link: there is no actor “sold”'],
    ['step=two', DEFAULT_VIEW, '“step” in the link: “two” is not a number'],
    ['at=1,2', DEFAULT_VIEW, '“at” in the link: “1,2” is not three numbers (zoom, x, y)'],
    ['at=NaN,Infinity,0', DEFAULT_VIEW, '“at” in the link: '],
    ['pin-wide=nobody:1,2', DEFAULT_VIEW, '“pin-wide” in the link: there is no actor, or no place, in “nobody:1,2”'],
    ['by=place', DEFAULT_VIEW, '“by” in the link: “place” is not one of group, lines, computed'],
    ['detail=all', DEFAULT_VIEW, '“detail” in the link: “all” is not one of groups, actors, lines'],
    ['theme=pink', DEFAULT_VIEW, '“theme” in the link: “pink” is not one of auto, light, dark'],
    ['hide=%E0%A4%A', DEFAULT_VIEW, '“hide” in the link: there is no type “%E0%A4%A”'],
  ])('leaves out what it does not know and says so: %s', (query, view, notice) => {
    const read = readAddress(small, query);
    expect(read.view).toEqual(view);
    expect(read.notices).toEqual([expect.stringContaining(notice)]);
  });

  it('lets a named period win over a span', () => {
    const { view, notices } = readAddress(small, 'period=autumn&from=2020&to=2021');
    expect(view.filter.window).toEqual({ period: 'autumn' });
    expect(notices).toHaveLength(1);
  });

  it('brings numbers within bounds', () => {
    const { view } = readAddress(small, `step=99&at=${'9'.repeat(400)},0,0&pin-wide=a:1000000,-5`);
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      step: 4,
      transform: { k: 20, x: 0, y: 0 },
      pins: { wide: { a: { x: 10_000, y: -5 } } },
    });
  });

  it('names only a few of many unknown words, and shortens them', () => {
    const { notices } = readAddress(small, `hide=${'x'.repeat(5000)},p,q,r,s`);
    expect(notices).toEqual([`Ignored “hide” in the link: there is no type “${'x'.repeat(40)}…”, “p”, “q”, 2 more.`]);
  });

  it('never throws, and what it reads it can write and read again', () => {
    const name = fc.constantFrom(
      'hide',
      'hide-family',
      'period',
      'from',
      'to',
      'also',
      'open',
      'step',
      'at',
      'pin-wide',
    );
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...ODD, '%', 'a:1,2;b:'));
    const query = fc.array(fc.tuple(name, value).map((pair) => pair.join('='))).map((fields) => fields.join('&'));
    fc.assert(
      fc.property(fc.oneof(query, fc.string({ unit: 'binary' })), (text) => {
        const { view } = readAddress(odd, text);
        expect(readAddress(odd, writeAddress(odd, view))).toEqual({ view, notices: [] });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('writes an id that is no text at all without throwing', () => {
    expect(writeAddress(small, { ...DEFAULT_VIEW, open: 'a\uD800' })).toBe('open=a%EF%BF%BD');
  });
});
