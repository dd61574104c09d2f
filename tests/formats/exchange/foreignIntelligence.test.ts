/** STIX, FollowTheMoney, Oligrapher and Kumu as other programs write them: made by hand after their documentation. */
import { describe, expect, it } from 'vitest';
import { faultsOf, readForeign } from './readForeign';

const stamp = { spec_version: '2.1', created: '2020-01-01T00:00:00.000Z', modified: '2020-01-01T00:00:00.000Z' };
const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

const MARK = 'marking-definition--';
const ONE = { type: 'identity', id: `identity--${uuid(1)}`, ...stamp, name: 'A', identity_class: 'individual' };
const bundleOf = (...objects: object[]) => JSON.stringify({ type: 'bundle', id: `bundle--${uuid(0)}`, objects });

describe('STIX', () => {
  it.each([
    [
      'of TLP 2, which the file does not define',
      { object_marking_refs: [`${MARK}e828b379-4e03-4974-9ac4-e53a884c97c1`] },
    ],
    [
      'of a part',
      { granular_markings: [{ marking_ref: `${MARK}5e57c739-391a-4eb3-b6be-7d15ca92d5ed`, selectors: [] }] },
    ],
  ])('keeps a mark %s', (_, marked) => {
    const white = { object_marking_refs: [`${MARK}613f2e26-407d-48c7-9eca-b8e91df99dc9`] };
    const { dossier } = readForeign(
      bundleOf({ ...ONE, ...white }, { ...ONE, id: `identity--${uuid(2)}`, ...marked }),
      'stix',
    );
    expect(dossier.marking).toBe('TLP:RED');
  });
  it('keeps a mark that nobody defines, by its id', () => {
    const text = bundleOf({ ...ONE, object_marking_refs: [`${MARK}${uuid(9)}`] });
    expect(readForeign(text, 'stix').dossier.marking).toBe(`${MARK}${uuid(9)}`);
  });
  it('reads actors of many types, times, confidence and references', () => {
    const [actor, set, victim, pattern, sight] = [
      `threat-actor--${uuid(1)}`,
      `intrusion-set--${uuid(2)}`,
      `identity--${uuid(3)}`,
      `attack-pattern--${uuid(4)}`,
      `sighting--${uuid(5)}`,
    ];
    const link = (n: number, more: object) => ({
      type: 'relationship',
      id: `relationship--${uuid(n)}`,
      ...stamp,
      ...more,
    });
    const { dossier, report } = readForeign(
      JSON.stringify({
        type: 'bundle',
        id: `bundle--${uuid(0)}`,
        objects: [
          { type: 'threat-actor', id: actor, ...stamp, name: 'Disco Team', aliases: ['DT'], description: 'A crew.' },
          { type: 'intrusion-set', id: set, ...stamp, name: 'Bobcat' },
          {
            ...{
              type: 'identity',
              id: victim,
              ...stamp,
              name: 'Dr. Öz',
              identity_class: 'individual',
              sectors: ['health'],
            },
            external_references: [{ source_name: 'Page', url: 'https://example.org/oz' }],
          },
          { type: 'attack-pattern', id: pattern, ...stamp, name: 'Phishing' },
          {
            type: 'indicator',
            id: `indicator--${uuid(6)}`,
            ...stamp,
            pattern: "[url:value = 'x']",
            pattern_type: 'stix',
          },
          { type: 'sighting', id: sight, ...stamp, sighting_of_ref: set },
          link(7, {
            ...{ relationship_type: 'attributed-to', source_ref: set, target_ref: actor, confidence: 85 },
            ...{
              start_time: '2018-05-01T10:00:00Z',
              stop_time: '2019-06-30T00:00:00Z',
              description: 'By their tools.',
            },
            external_references: [{ source_name: 'A blog', url: 'https://example.org/b', description: 'It says so.' }],
          }),
          link(8, { relationship_type: 'targets', source_ref: set, target_ref: victim, confidence: 15 }),
          link(9, { relationship_type: 'uses', source_ref: set, target_ref: pattern }),
          {
            ...link(9, { relationship_type: 'uses', source_ref: set, target_ref: victim }),
            id: 'relationship--x',
            revoked: true,
          },
        ],
      }),
      'stix',
    );
    expect(dossier.actors).toEqual([
      { id: actor, name: 'Disco Team', kind: 'group', group: 'threat-actor', summary: 'A crew.', aliases: ['DT'] },
      { id: set, name: 'Bobcat', kind: 'group', group: 'intrusion-set' },
      { id: victim, name: 'Dr. Öz', kind: 'person', links: [{ label: 'Page', url: 'https://example.org/oz' }] },
      { id: pattern, name: 'Phishing', kind: 'group', group: 'attack-pattern' },
    ]);
    expect(dossier.relationships.map(({ type, when, certainty, basis }) => [type, when, certainty, basis])).toEqual([
      ['attributed-to', '2018-05-01/2019-06-30', 'reported', 'confidence 85 of 100 in the file'],
      ['targets', undefined, 'speculated', 'confidence 15 of 100 in the file'],
      ['uses', undefined, undefined, undefined],
    ]);
    expect(dossier.types?.[0]).toEqual({ id: 'attributed-to', label: 'attributed to' });
    expect(dossier.sources).toEqual([{ id: 'a-blog', title: 'A blog', url: 'https://example.org/b' }]);
    expect(dossier.relationships[0]!.claims).toEqual([{ stance: 'asserts', text: 'It says so.', source: 'a-blog' }]);
    expect(faultsOf(report.changed)).toEqual([
      'an actor here, because a relationship has it as an end: 1 object of the type “attack-pattern”',
      'the confidence of 2 relationships is a certainty here, by the Admiralty scale of STIX',
    ]);
    expect(report.leftOut.map(({ path, fault }) => [path, fault])).toEqual([
      ['/objects/2', '“sectors” of 1 actor has no place in a dossier'],
      ['/objects/4', '1 object of the type “indicator”, for which a dossier has no place'],
      ['/objects/5', '1 object of the type “sighting”, for which a dossier has no place'],
      ['/objects/9', '1 revoked object of the type “relationship”'],
    ]);
  });
  it('marks the whole no looser than any object', () => {
    const [green, red] = ['34098fce-860f-48ae-8e50-ebd3cc5e41da', '5e57c739-391a-4eb3-b6be-7d15ca92d5ed'];
    const actor = (n: number, refs: string[]) => ({
      ...{ type: 'identity', id: `identity--${uuid(n)}`, ...stamp, name: `N${n}`, identity_class: 'group' },
      object_marking_refs: refs.map((id) => `marking-definition--${id}`),
    });
    const own = {
      type: 'marking-definition',
      id: `marking-definition--${uuid(9)}`,
      ...stamp,
      definition_type: 'statement',
    };
    const markingOf = (...objects: object[]) => {
      const { dossier, report } = readForeign(JSON.stringify({ type: 'bundle', id: 'b', objects }), 'stix');
      expect(report.changed.map(({ code }) => code)).toEqual(dossier.marking ? ['marking'] : []);
      return dossier.marking;
    };
    expect(markingOf(actor(1, [green]), actor(2, [red]), actor(3, []))).toBe('TLP:RED');
    const statement = { ...own, definition: { statement: 'Copyright A' } };
    expect(markingOf(actor(1, [green, uuid(9)]), statement)).toBe('TLP:GREEN; Copyright A');
    expect(markingOf(actor(1, []), statement)).toBeUndefined();
  });
  it('reads STIX 2.0, observables as ends, and a relationship that leads nowhere', () => {
    const { dossier, report } = readForeign(
      JSON.stringify({
        ...{ type: 'bundle', id: 'bundle--1', spec_version: '2.0' },
        objects: [
          { type: 'malware', id: 'malware--1', name: 'Poison', labels: ['trojan'] },
          { type: 'domain-name', id: 'domain-name--1', value: 'example.com' },
          {
            type: 'relationship',
            id: 'relationship--1',
            relationship_type: 'communicates-with',
            source_ref: 'malware--1',
            target_ref: 'domain-name--1',
          },
          {
            type: 'relationship',
            id: 'relationship--2',
            relationship_type: 'uses',
            source_ref: 'malware--1',
            target_ref: 'tool--1',
          },
        ],
      }),
      'stix',
    );
    expect(dossier.actors.map(({ name }) => name)).toEqual(['Poison', 'example.com']);
    expect(dossier.relationships).toHaveLength(1);
    expect(faultsOf(report.leftOut)).toContain('left out, because there is no “tool--1”');
  });
});

const lines = (...entities: object[]) => entities.map((entity) => JSON.stringify(entity)).join('\n');

describe('FollowTheMoney', () => {
  it('lists further values of what a dossier has once, and entities within entities', () => {
    const { dossier, report } = readForeign(
      [
        { id: 'p', schema: 'Person', properties: { name: ['P'], country: ['ru', 'de'] } },
        { id: 'c', schema: 'Company', properties: { name: ['C'], directorshipOrganization: [{ id: 'd' }] } },
        {
          ...{ id: 'o', schema: 'Ownership' },
          properties: { owner: ['p'], asset: ['c'], startDate: ['2014', '2019-03', '2020'], percentage: ['%'] },
        },
      ]
        .map((entity) => JSON.stringify(entity))
        .join('\n'),
      'followthemoney',
    );
    const [link] = dossier.relationships;
    expect([link?.when, link?.quantity]).toEqual(['2014/..', undefined]);
    expect(faultsOf(report.leftOut)).toEqual([
      '1 further value of “country”: a dossier has the first',
      '“properties.directorshipOrganization” of 1 actor has no place in a dossier',
      '2 further values of “startDate”: a dossier has the first',
      '“properties.percentage” of 1 relationship has no place in a dossier',
    ]);
  });
  it('reads things as actors and links as relationships, with dates, sources and amounts', () => {
    const { dossier, report } = readForeign(
      lines(
        {
          id: 'p',
          schema: 'Person',
          properties: { name: ['Ann', 'Anna'], alias: ['A.'], country: ['de'], birthDate: ['1970'] },
        },
        { id: 'c', schema: 'Company', properties: { name: ['Firm'] } },
        { id: 'x', schema: 'Vessel', properties: { name: ['Ship'] } },
        {
          ...{ id: 'o', schema: 'Ownership' },
          properties: {
            ...{ owner: ['p'], asset: ['c', 'x'], startDate: ['2019-05'], percentage: ['51'], role: ['shareholder'] },
            ...{ sourceUrl: ['https://example.org/reg'], publisher: ['Register'] },
          },
        },
        { id: 'f', schema: 'Family', properties: { person: ['p'], relative: ['q'], date: ['2001'] } },
        { id: 'q', schema: 'Person', properties: { name: ['Bob'] } },
        {
          id: 'm',
          schema: 'Payment',
          properties: { payer: ['c'], beneficiary: ['q'], amount: ['1200.5'], currency: ['EUR'], date: ['2020-02-03'] },
        },
        { id: 'd', schema: 'Passport', properties: { holder: ['p'] } },
      ),
      'followthemoney',
    );
    expect(dossier.actors).toEqual([
      { id: 'p', name: 'Ann', kind: 'person', country: 'DE', aliases: ['Anna', 'A.'] },
      { id: 'c', name: 'Firm', kind: 'organisation' },
      { id: 'x', name: 'Ship', kind: 'vessel' },
      { id: 'q', name: 'Bob', kind: 'person' },
    ]);
    const claims = [
      { stance: 'asserts', text: 'Cited in the file; what it says is not given there.', source: 'register' },
    ];
    const owned = {
      from: 'p',
      type: 'ownership',
      when: '2019-05/..',
      label: 'shareholder',
      quantity: { value: 51, unit: '%' },
      claims,
    };
    expect(dossier.relationships).toEqual([
      { id: 'o', to: 'c', ...owned },
      { id: 'o-2', to: 'x', ...owned, sameRecordAs: 'o' },
      { id: 'f', from: 'p', to: 'q', type: 'family', mutual: true, when: '2001' },
      { id: 'm', from: 'c', to: 'q', type: 'payment', when: '2020-02-03', quantity: { value: 1200.5, unit: 'EUR' } },
    ]);
    expect(dossier.sources).toEqual([
      { id: 'register', title: 'Register', url: 'https://example.org/reg', publisher: 'Register' },
    ]);
    expect(faultsOf(report.changed)).toEqual([
      '1 entity with several ends: each is a relationship here, of one record',
    ]);
    expect(report.leftOut.map(({ line, fault }) => [line, fault])).toEqual([
      [1, '“properties.birthDate” of 1 actor has no place in a dossier'],
      [8, '1 entity of the schema “Passport”, for which a dossier has no place'],
    ]);
  });
  it('joins fragments of one entity, and tells a line that cannot be read', () => {
    const { dossier, report } = readForeign(
      `${lines({ id: 'a', schema: 'Organization', properties: { name: ['One'] } })}\n{"id": "b", "sch\n${lines(
        { id: 'a', schema: 'Organization', properties: { name: ['Other'], country: ['kp'] } },
        {
          id: 'w',
          schema: 'Employment',
          properties: { employee: ['a'], employer: ['a'], startDate: ['2001'], endDate: ['2003'] },
        },
      )}\n`,
      'followthemoney',
    );
    expect(dossier.actors).toEqual([{ id: 'a', name: 'One', kind: 'organisation', country: 'KP', aliases: ['Other'] }]);
    expect(dossier.relationships[0]).toMatchObject({ type: 'employment', when: '2001/2003' });
    expect(report.leftOut).toMatchObject([{ line: 2, code: 'line' }]);
  });
});

describe('Oligrapher', () => {
  it('tells what is no object', () => {
    const graph = { nodes: { 1: { id: 1, name: 'A' }, 2: 'oops' }, edges: { 9: null }, captions: {} };
    const { report } = readForeign(JSON.stringify({ graph }), 'oligrapher');
    expect(report.leftOut.map(({ path, code }) => [path, code])).toEqual([
      ['/graph/nodes/2', 'not-an-object'],
      ['/graph/edges/9', 'not-an-object'],
    ]);
  });
  it('reads what its first versions save: all that is drawn under display', () => {
    const { dossier, report } = readForeign(
      JSON.stringify({
        id: 'NkpdQPQfx',
        nodes: {
          1: { id: 1, display: { name: 'Goldman', x: 5, y: 0, url: 'https://example.org/g' } },
          2: { id: 2, display: { name: 'Rubin', x: 0 } },
        },
        edges: {
          1: {
            id: 1,
            node1_id: 1,
            node2_id: 2,
            display: { label: 'paid', arrow: 'right', url: 'https://example.org/p' },
          },
          2: { id: 2, node1_id: 2, node2_id: 1, display: { label: 'knows', dash: true } },
        },
        captions: { 1: { id: 1, display: { text: 'Caption 1' } } },
      }),
      'oligrapher',
    );
    expect(dossier.actors).toEqual([
      { id: '1', name: 'Goldman', links: [{ label: 'https://example.org/g', url: 'https://example.org/g' }] },
      { id: '2', name: 'Rubin' },
    ]);
    // The arrow points to the right, where the first node stands.
    expect(dossier.relationships).toMatchObject([
      { from: '2', to: '1', label: 'paid', claims: [{ source: 'https-example-org-p' }] },
      { from: '2', to: '1', label: 'knows', mutual: true },
    ]);
    expect(faultsOf(report.leftOut)).toEqual(
      expect.arrayContaining([
        'the dashes of 1 line: the file does not say what they mean',
        '1 caption of the drawing',
        '2 marks of “x”: a dossier has its own looks',
      ]),
    );
  });
  it('reads what later versions save', () => {
    const { dossier } = readForeign(
      JSON.stringify({
        title: 'Power',
        graph: {
          nodes: { a: { id: 'a', name: 'A', status: 'normal' }, b: { id: 'b', name: 'B' } },
          edges: { x: { id: 'x', node1_id: 'a', node2_id: 'b', label: 'gave', arrow: '2->1', dash: false } },
          captions: {},
        },
        annotations: [{ header: 'One', text: '<b>x</b>', nodeIds: [], edgeIds: [], captionIds: [] }],
      }),
      'oligrapher',
    );
    expect(dossier).toMatchObject({ title: 'Power', relationships: [{ id: 'x', from: 'b', to: 'a', label: 'gave' }] });
  });
});

describe('Kumu', () => {
  it('reads the blueprint of its documentation: labels as ends, types, tags, directions, dates', () => {
    const { dossier, report } = readForeign(
      JSON.stringify({
        elements: [
          { label: 'A', type: 'Person', description: 'This is A', tags: ['one', 'two'] },
          { label: 'B', type: 'Letter', 'Favorite Dessert': 'shave ice' },
        ],
        connections: [
          { from: 'A', to: 'B', type: 'likes', direction: 'mutual', 'Start Date': '2020-01-02', 'End Date': '2021' },
          { from: 'B', to: 'A', tags: ['doubtful'], direction: 'undirected' },
          { from: 'B', to: 'A', direction: 'directed' },
        ],
      }),
      'kumu',
    );
    expect(dossier.actors).toEqual([
      { id: 'A', name: 'A', kind: 'person', group: 'one, two', summary: 'This is A' },
      { id: 'B', name: 'B', group: 'Letter' },
    ]);
    expect(dossier.relationships).toEqual([
      { id: 'A-likes-B', from: 'A', to: 'B', type: 'likes', mutual: true, when: '2020-01-02/2021' },
      { id: 'B-relationship-A', from: 'B', to: 'A', type: 'relationship', mutual: true, notes: ['Tags: doubtful'] },
      { id: 'B-relationship-A-2', from: 'B', to: 'A', type: 'relationship' },
    ]);
    expect(faultsOf(report.leftOut)).toEqual(['“Favorite Dessert” of 1 actor has no place in a dossier']);
  });
  it('reads a project: ids, and fields one level deeper', () => {
    const { dossier, report } = readForeign(
      JSON.stringify({
        elements: [
          { _id: 'elem-1', attributes: { label: '북한' } },
          { _id: 'elem-2', attributes: { label: '북한' } },
        ],
        connections: [{ _id: 'conn-1', from: 'elem-1', to: 'elem-2', attributes: { label: 'is' } }],
      }),
      'kumu',
    );
    expect(dossier.actors.map(({ id }) => id)).toEqual(['elem-1', 'elem-2']);
    expect(dossier.relationships).toMatchObject([{ id: 'conn-1', from: 'elem-1', to: 'elem-2', label: 'is' }]);
    expect(report.changed).toMatchObject([{ code: 'direction', path: '/connections/0' }, { code: 'plain-kind' }]);
  });
});
