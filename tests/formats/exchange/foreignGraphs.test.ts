/** Files as other programs write them: made by hand after their documentation, in their habits. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../../src/dossier/parseDossier';
import type { DossierInput } from '../../../src/dossier/schema';
import { gexfFormat } from '../../../src/formats/exchange/gexf';
import { faultsOf, readForeign } from './readForeign';

const ungraded = ({ relationships }: DossierInput) => relationships.every(({ certainty }) => certainty === undefined);

describe('node-link JSON', () => {
  it('takes an end that it cannot read for one that is not known', () => {
    const ends = { source: 'a', target: 'b' };
    const links = [
      { ...ends, start: '2014-05', end: 'soon' },
      { ...ends, start: 'once', end: '2019' },
      { ...ends, start: '2014' },
    ];
    const graph = { directed: true, nodes: [{ id: 'a' }, { id: 'b' }], links };
    const { dossier, report } = readForeign(JSON.stringify(graph), 'node-link');
    expect(dossier.relationships.map(({ when }) => when)).toEqual(['2014-05/', '/2019', '2014/..']);
    expect(report.leftOut).toHaveLength(2);
  });
  it('reads what d3 draws: places as ends, groups and values', () => {
    const { dossier, report } = readForeign(
      JSON.stringify({
        nodes: [
          { name: 'Myriel', group: 1 },
          { name: 'Napoleon', group: 1 },
          { name: 'Mlle. Baptistine', group: 2 },
        ],
        links: [
          { source: 1, target: 0, value: 1 },
          { source: 2, target: 0, value: 8 },
        ],
      }),
      'node-link',
    );
    expect(dossier.actors).toEqual([
      { id: 'Myriel', name: 'Myriel', group: '1' },
      { id: 'Napoleon', name: 'Napoleon', group: '1' },
      { id: 'mlle-baptistine', name: 'Mlle. Baptistine', group: '2' },
    ]);
    expect(dossier.relationships.map(({ from, to, quantity }) => [from, to, quantity])).toEqual([
      ['Napoleon', 'Myriel', { value: 1, unit: 'weight' }],
      ['mlle-baptistine', 'Myriel', { value: 8, unit: 'weight' }],
    ]);
    expect(ungraded(dossier)).toBe(true);
    expect(report.kept).toMatchObject({ actors: 3, relationships: 2 });
    expect(report.changed.map(({ path, line, code }) => [path, line, code])).toEqual([
      ['/nodes/2', 1, 'id'],
      ['/links', 1, 'direction'],
      ['', undefined, 'plain-kind'],
    ]);
  });
  it('reads what NetworkX writes: numbers as ids, undirected, keys of parallel edges, tuples', () => {
    const { dossier, report } = readForeign(
      JSON.stringify({
        directed: false,
        multigraph: true,
        graph: { name: 'Club', created: 1977 },
        nodes: [{ id: 10, club: 'Mr. Hi' }, { id: 20, club: 'Officer' }, { id: [1, 2] }],
        edges: [
          { source: 10, target: 20, key: 0, weight: 4.5, relation: 'friend' },
          { source: 20, target: 10, key: 1, relation: 'Friend', since: '2009-03' },
          { source: 10, target: 99, key: 0 },
          { source: [1, 2], target: 20, key: 0 },
        ],
      }),
      'node-link',
    );
    expect(dossier.title).toBe('Club');
    expect(dossier.actors.map(({ id }) => id)).toEqual(['10', '20', '[1,2]']);
    expect(dossier.types).toEqual([
      { id: 'friend', label: 'friend' },
      { id: 'relationship', label: 'Relationship' },
    ]);
    expect(dossier.relationships).toEqual([
      {
        id: '10-friend-20',
        from: '10',
        to: '20',
        type: 'friend',
        mutual: true,
        quantity: { value: 4.5, unit: 'weight' },
      },
      { id: '20-friend-10', from: '20', to: '10', type: 'friend', mutual: true, when: '2009-03/..' },
      { id: '[1,2]-relationship-20', from: '[1,2]', to: '20', type: 'relationship', mutual: true },
    ]);
    expect(faultsOf(report.leftOut)).toEqual([
      '“created” of the whole has no place in a dossier',
      '“club” of 2 actors has no place in a dossier',
      'left out, because there is no “99”',
    ]);
  });
  it('reads dates, and tells of times, countries and addresses that it cannot read', () => {
    const { dossier, report } = readForeign(
      JSON.stringify({
        directed: true,
        nodes: [
          { id: 'a', name: 'A', country: 'de', url: 'https://example.org/a', certainty: 'confirmed' },
          { id: 'b', label: 'B', country: 'Germany', url: 'javascript:alert(1)' },
        ],
        links: [
          { source: 'a', target: 'b', date: '1990?', certainty: 'confirmed', confidence: 0.9 },
          { source: 'a', target: 'b', year: 1990, description: 'x'.repeat(3) },
          { source: 'a', target: 'b', date: 'yesterday', start: 3 },
          { source: 'a', target: 'b', label: `Long ${'x'.repeat(60)}` },
        ],
      }),
      'node-link',
    );
    expect(dossier.actors).toEqual([
      { id: 'a', name: 'A', country: 'DE', links: [{ label: 'https://example.org/a', url: 'https://example.org/a' }] },
      { id: 'b', name: 'B' },
    ]);
    expect(dossier.relationships.map(({ when, summary, certainty }) => [when, summary, certainty])).toEqual([
      ['1990?', undefined, undefined],
      ['1990', 'xxx', undefined],
      [undefined, undefined, undefined],
      [undefined, `Long ${'x'.repeat(60)}`, undefined],
    ]);
    expect(faultsOf(report.leftOut)).toEqual([
      '“certainty” of 1 actor has no place in a dossier',
      '“country” of 1 actor has no place in a dossier',
      '“url” of 1 actor has no place in a dossier',
      '“certainty” of 1 relationship has no place in a dossier',
      '“confidence” of 1 relationship has no place in a dossier',
      '“date” of 1 relationship has no place in a dossier',
      '“start” of 1 relationship has no place in a dossier',
    ]);
  });
  it('takes places for ends where no end is an id, as NetworkX 1 wrote them', () => {
    const { dossier } = readForeign(
      '{"directed": true, "nodes": [{"id": "A"}, {"id": "B"}], "links": [{"source": 0, "target": 1}]}',
      'node-link',
    );
    expect(dossier.relationships[0]).toMatchObject({ from: 'A', to: 'B' });
  });
});

describe('GEXF', () => {
  it('tells attributes that it does not read', () => {
    const { report } = readForeign(
      `<gexf version="1.3"><graph><nodes><node id="a"/><node id="b"/></nodes>
        <edges><edge id="e" source="a" target="b" timestamps="[2014, 2015]"/></edges></graph></gexf>`,
      'gexf',
    );
    expect(faultsOf(report.leftOut)).toEqual(['“timestamps” of 1 record has no place in a dossier']);
  });
  it('reads what Gephi saves: looks, weights, spells, kinds and undirected edges', () => {
    const { dossier, report } = readForeign(
      `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2024-01-05"><creator>Gephi 0.10.1</creator><description>Four firms</description></meta>
  <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
      <attribute id="kind" title="Type" type="string"/>
    </attributes>
    <attributes class="edge" mode="static"><attribute id="rel" title="relation" type="string"/></attributes>
    <nodes count="3">
      <node id="0" label="Acme &amp; Söhne" start="2001-01-01">
        <attvalues><attvalue for="kind" value="company"/><attvalue for="modularity_class" value="1"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1" y="2"/><viz:color r="1" g="2" b="3"/>
      </node>
      <node id="1" label="Bob"><attvalues><attvalue for="kind" value="broker"/></attvalues></node>
      <node id="2" label="Carol"><nodes><node id="3" label="Carol’s shop"/></nodes></node>
    </nodes>
    <edges count="5">
      <edge id="0" source="0" target="1" weight="2.5" label="pays" start="2009-03-01" end="2009-03-31"><attvalues><attvalue for="rel" value="payment"/></attvalues></edge>
      <edge id="1" source="1" target="2" type="undirected" start="2010"/>
      <edge id="e2" source="2" target="0" kind="loan"><spells><spell start="2012-01-01" end="2012-06-30"/><spell start="2010-01-01" end="2010-01-01"/></spells></edge>
      <edge id="e3" source="2" target="7"/>
      <edge id="e4" source="2" target="1" start="12.5"/>
    </edges>
  </graph>
</gexf>`,
      'gexf',
    );
    expect(dossier.summary).toBe('Four firms');
    expect(dossier.actors).toEqual([
      { id: '0', name: 'Acme & Söhne', kind: 'organisation' },
      { id: '1', name: 'Bob', group: 'broker' },
      { id: '2', name: 'Carol' },
      { id: '3', name: 'Carol’s shop', partOf: '2' },
    ]);
    expect(dossier.relationships).toEqual([
      {
        ...{ id: '0-payment-1', from: '0', to: '1', type: 'payment', label: 'pays', when: '2009-03-01/2009-03-31' },
        quantity: { value: 2.5, unit: 'weight' },
      },
      { id: '1-relationship-2', from: '1', to: '2', type: 'relationship', mutual: true, when: '2010/..' },
      { id: 'e2', from: '2', to: '0', type: 'loan', when: '{2010-01-01,2012-01-01..2012-06-30}' },
      { id: 'e4', from: '2', to: '1', type: 'relationship' },
    ]);
    expect(ungraded(dossier)).toBe(true);
    expect(report.leftOut.map(({ line, fault }) => [line, fault])).toEqual([
      [11, 'the times of 1 actor: an actor of a dossier has none'],
      [11, '“Modularity Class” of 4 actors has no place in a dossier'],
      [13, '1 mark of “size”: a dossier has its own looks'],
      [13, '1 mark of “position”: a dossier has its own looks'],
      [13, '1 mark of “color”: a dossier has its own looks'],
      [22, 'left out, because there is no “7”'],
      [23, 'the times of 1 relationship cannot be read as dates'],
    ]);
  });
  it('reads GEXF 1.2 as NetworkX writes it: undirected, numbers as ids, weights', () => {
    const { dossier } = readForeign(
      `<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft"><graph defaultedgetype="undirected" mode="static" name="">
<nodes><node id="0" label="0"/><node id="1" label="1"/></nodes><edges><edge source="0" target="1" id="0" weight="3"/><edge source="1" target="0" type="owns"/></edges></graph></gexf>`,
      'gexf',
    );
    expect(dossier.actors).toEqual([
      { id: '0', name: '0' },
      { id: '1', name: '1' },
    ]);
    expect(dossier.relationships).toEqual([
      {
        id: '0-relationship-1',
        from: '0',
        to: '1',
        type: 'relationship',
        mutual: true,
        quantity: { value: 3, unit: 'weight' },
      },
      // An attribute of this name stands where the direction belongs.
      { id: '1-owns-0', from: '1', to: '0', type: 'owns', mutual: true },
    ]);
  });
});

describe('attributes', () => {
  const own = () => {
    const { dossier } = parseDossier(readFileSync('data/template/template.json', 'utf8')).index!;
    return { dossier, text: gexfFormat.write(dossier).text };
  };
  it('of a dossier that Gephi has saved are read without their head, in whatever letters', () => {
    const { dossier, text } = own();
    const saved = text
      .replace(/<\?entente .*\?>\n/, '')
      .replace(/"entente\.\w+"/g, (id) => id.toLowerCase())
      .replace('<edge ', '<edge weight="2.5" ');
    expect(saved).not.toMatch(/<\?entente|typeLabel"\s*\/>/);
    const { dossier: read, report } = readForeign(saved, 'gexf');
    expect(read.relationships.map(({ claims = [] }) => claims)).toEqual(
      dossier.relationships.map(({ claims }) => claims),
    );
    const used = dossier.relationships.flatMap(({ claims }) => claims.map(({ source }) => source));
    expect(new Set(read.sources!.map(({ id }) => id))).toEqual(new Set(used));
    expect(read.types!.map(({ label }) => label).sort()).toEqual(
      dossier.types
        .filter(({ id }) => dossier.relationships.some(({ type }) => type === id))
        .map(({ label }) => label)
        .sort(),
    );
    expect(read.actors.map(({ partOf }) => partOf)).toEqual(dossier.actors.map(({ partOf }) => partOf));
    expect(faultsOf(report.changed)).toEqual(['what 13 sources are is not said: the id is the title']);
    expect(faultsOf(report.leftOut)).toEqual([
      'the head of the dossier is not in the file: another program has dropped what it says of sources, periods and story',
      '“weight” of 1 record has no place in a dossier',
    ]);
  });
  it('of GEXF that have no place are told by name, with their number', () => {
    const { dossier, report } = readForeign(
      `<gexf version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="kind" type="string"/><attribute id="1" title="label" type="string"/><attribute id="2" title="Degree" type="integer"/></attributes>
<attributes class="edge"><attribute id="0" title="source" type="string"/><attribute id="1" title="type" type="string"/><attribute id="2" title="kind" type="string"/></attributes>
<nodes><node id="a" label="A"><attvalues><attvalue for="0" value="state"/><attvalue for="1" value="Other"/><attvalue for="2" value="2"/></attvalues><parents><parent for="b"/></parents></node>
<node id="b" label="B"><attvalues><attvalue for="1" value="B"/><attvalue for="2" value="1"/></attvalues></node></nodes>
<edges><edge source="a" target="b" kind="x"><attvalues><attvalue for="0" value="Reuters"/><attvalue for="1" value="loan"/><attvalue for="2" value="y"/></attvalues></edge>
<edge source="b" target="a"><attvalues><attvalue for="0" value="TASS"/><attvalue for="9" value="?"/></attvalues></edge></edges></graph></gexf>`,
      'gexf',
    );
    expect(dossier.actors.map(({ name, kind }) => [name, kind])).toEqual([
      ['A', 'state'],
      ['B', undefined],
    ]);
    expect(dossier.relationships.map(({ type }) => type)).toEqual(['loan', 'relationship']);
    expect(faultsOf(report.leftOut).sort()).toEqual([
      '1 element “parents”, for which a dossier has no place',
      '“9” of 1 relationship has no place in a dossier',
      '“Degree” of 2 actors has no place in a dossier',
      '“kind” of 1 record: another value of that name is read',
      '“kind” of 1 relationship has no place in a dossier',
      '“label” of 1 record: another value of that name is read',
      '“source” of 2 relationships has no place in a dossier',
    ]);
  });
  it('of GraphML, too', () => {
    const { report } = readForeign(
      `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="a" for="edge" attr.name="source" attr.type="string"/>
<key id="b" for="node" attr.name="label" attr.type="string"/><key id="c" for="node" attr.name="label" attr.type="string"/>
<key id="d" for="node" attr.name="description" attr.type="string"/><key id="g" for="node" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n"><desc>Other</desc><data key="b">N</data><data key="c">M</data><data key="d">D</data>
<data key="g"><s><NodeLabel>drawn</NodeLabel></s></data></node><node id="m"><data key="c"/><data key="b">M</data></node>
<edge source="n" target="m"><data key="a">Reuters</data><data key="z">1</data></edge></graph></graphml>`,
      'graphml',
    );
    expect(faultsOf(report.leftOut)).toEqual(
      expect.arrayContaining([
        '1 further value of “label”: a dossier has the first',
        '1 element “desc”, for which a dossier has no place',
        '“label” of 1 record: another value of that name is read',
        '“source” of 1 relationship has no place in a dossier',
        '“z” of 1 relationship has no place in a dossier',
      ]),
    );
  });
  it('of node-link JSON, and fields of the file', () => {
    const nodes = [
      { id: 'a', x: 1, label: 'A' },
      { id: 'b', x: 2, name: 'B', label: 'C' },
    ];
    const links = [{ source: 'a', target: 'b', weight: 2, value: 3, cite: 'Reuters' }];
    const file = { directed: true, multigraph: false, graph: [['name', 'X']], nodes, links, edges: links, 'a/b': 1 };
    const { report } = readForeign(JSON.stringify(file), 'node-link');
    expect(faultsOf(report.leftOut).sort()).toEqual([
      '“a/b” of the file has no place in a dossier',
      '“cite” of 1 relationship has no place in a dossier',
      '“edges” of the file has no place in a dossier',
      '“graph” of the file has no place in a dossier',
      '“name” of 1 actor has no place in a dossier',
      '“value” of 1 relationship has no place in a dossier',
      '“x” of 2 actors has no place in a dossier',
    ]);
    expect(report.leftOut.find(({ fault }) => fault.includes('a/b'))?.path).toBe('/a~1b');
  });
});

describe('GraphML', () => {
  it('reads the example of the GraphML primer: defaults of keys, weights, edges that differ in direction', () => {
    const { dossier, report } = readForeign(
      `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <key id="d0" for="node" attr.name="color" attr.type="string"><default>yellow</default></key>
  <key id="d2" for="graph" attr.name="name" attr.type="string"/><key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="G" edgedefault="undirected">
    <data key="d2">The primer</data><node id="n0"><data key="d0">green</data></node><node id="n1"/>
    <edge id="e0" source="n0" target="n1"><data key="d1">1.0</data></edge>
    <edge id="e1" source="n1" target="n0" directed="true"/>
    <hyperedge><endpoint node="n0"/></hyperedge>
  </graph>
</graphml>`,
      'graphml',
    );
    expect(dossier.title).toBe('The primer');
    expect(dossier.actors.map(({ id }) => id)).toEqual(['n0', 'n1']);
    expect(dossier.relationships).toEqual([
      { id: 'e0', from: 'n0', to: 'n1', type: 'relationship', mutual: true, quantity: { value: 1, unit: 'weight' } },
      { id: 'e1', from: 'n1', to: 'n0', type: 'relationship' },
    ]);
    expect(report.leftOut.map(({ line, fault }) => [line, fault])).toEqual([
      [6, '“color” of 2 actors has no place in a dossier'],
      [9, '1 element “hyperedge”, for which a dossier has no place'],
    ]);
  });
  it('reads what yEd saves: labels and arrows in drawings, groups, descriptions', () => {
    const node = (id: string, label: string, more = '') =>
      `<node id="${id}"${more}><data key="d6"><y:ShapeNode><y:Geometry x="1"/><y:NodeLabel>${label}<y:LabelModel/></y:NodeLabel></y:ShapeNode></data>`;
    const edge = (id: string, ends: string, source: string, target: string) =>
      `<edge id="${id}" ${ends}><data key="d10"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/><y:EdgeLabel>owns</y:EdgeLabel></y:PolyLineEdge></data></edge>`;
    const { dossier } = readForeign(
      `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d5" attr.name="description" attr.type="string"/><key for="node" id="d6" yfiles.type="nodegraphics"/>
<key for="edge" id="d10" yfiles.type="edgegraphics"/><key for="graphml" id="d7" yfiles.type="resources"/>
<graph edgedefault="directed" id="G">
${node('n0', 'Holding', ' yfiles.foldertype="group"')}<graph edgedefault="directed" id="n0:">${node('n0::n0', '자회사')}</node></graph></node>
${node('n1', 'A\n ship')}<data key="d5">Seen in port</data></node>
${edge('e0', 'source="n0" target="n1"', 'none', 'standard')}${edge('e1', 'source="n0" target="n1"', 'white_delta', 'none')}${edge('e2', 'source="n0::n0" target="n1"', 'none', 'none')}
</graph><data key="d7"><y:Resources/></data></graphml>`,
      'graphml',
    );
    expect(dossier.actors).toEqual([
      { id: 'n0', name: 'Holding' },
      { id: 'n0::n0', name: '자회사', partOf: 'n0' },
      { id: 'n1', name: 'A ship', summary: 'Seen in port' },
    ]);
    expect(dossier.relationships).toEqual([
      { id: 'e0', from: 'n0', to: 'n1', type: 'relationship', label: 'owns' },
      { id: 'e1', from: 'n1', to: 'n0', type: 'relationship', label: 'owns' },
      { id: 'e2', from: 'n0::n0', to: 'n1', type: 'relationship', label: 'owns', mutual: true },
    ]);
  });
  it('reads its own attributes after NetworkX has renamed the keys', () => {
    const { dossier } = readForeign(
      `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d2" for="edge" attr.name="certainty" attr.type="string"/>
<key id="d1" for="edge" attr.name="type" attr.type="string"/><key id="d0" for="graph" attr.name="entente" attr.type="long"/>
<graph edgedefault="directed"><data key="d0">1</data><node id="a"/><node id="b"/>
<edge source="a" target="b"><data key="d1">talks</data><data key="d2">claimed</data></edge></graph></graphml>`,
      'graphml',
    );
    expect(dossier.relationships).toEqual([{ from: 'a', to: 'b', type: 'talks', certainty: 'claimed' }]);
  });
});
