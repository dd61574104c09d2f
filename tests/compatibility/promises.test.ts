/**
 * What others rely on stays: `promises.json` lists it as it was before the rebuild of November 2026 (commit 74bd437). New
 * entries may be added there; one that goes missing breaks addresses, dossiers, articles or scripts that are not ours.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/cli/buildCommand';
import { bundle } from '../../src/cli/bundleCommand';
import { messageOf, type Command } from '../../src/cli/command';
import { deck } from '../../src/cli/deckCommand';
import { handout } from '../../src/cli/handoutCommand';
import { picture } from '../../src/cli/pictureCommand';
import { parseDossier } from '../../src/dossier/parseDossier';
import { readControls } from '../../src/embed/static/readControls';
import { pageRouteOf, slideAddressOf, talkNameOf } from '../../src/present/talk/pageRoutes';
import { readAddress, writeAddress } from '../../src/view/writeAddress';
import { fakeShell } from '../cli/callCommand';
import * as collect from './collect';
import promises from './promises.json';
import * as today from './today';

const missing = (promised: readonly string[], found: readonly string[], what: string): string[] =>
  promised.filter((word) => !found.includes(word)).map((word) => `${what} has lost ${word}, which others rely on.`);

describe('of what was promised, nothing is missing', () => {
  const embed = today.embedMarkup();
  const { index } = parseDossier(readFileSync('data/summit-2023.json', 'utf8'));

  test.each(Object.entries(promises.address))('the address understands %s', (words, written) => {
    const { view, notices } = readAddress(index!, words);
    expect(notices).toEqual([]);
    expect(writeAddress(index!, view)).toBe(written);
  });

  test.each(Object.entries(promises.doors))('the page opens its door at ?%s', (words, door) =>
    expect(pageRouteOf(`?${words}`)).toEqual(door),
  );
  test('a talk keeps its name, dossier and theme from door to door', () => {
    expect(talkNameOf('?present&talk=a')).toBe('a');
    const place = { pathname: '/', search: '?dossier=data/a.json&theme=dark' };
    expect(slideAddressOf(place, 3, 'a')).toBe('/?dossier=data%2Fa.json&theme=dark&present&step=3&talk=a');
  });

  test('fields of a dossier and their words', () =>
    expect(missing(promises.dossier, today.dossierWords(), 'A dossier')).toEqual([]));

  test('what a page may use of the elements, in their code and in their manifest', async () => {
    const { figure } = await embed;
    const code = today.elementWords(figure);
    expect(missing(promises.elements, code, 'The code of an element')).toEqual([]);
    // As on every element.
    const described = [...today.describedWords(), 'actor-network[hidden]'];
    expect(missing(promises.elements, described, 'custom-elements.json')).toEqual([]);
    expect(missing(described, code, 'The code, which custom-elements.json describes,')).toEqual([]);
  });
  test('words of the controls', () =>
    expect(readControls(promises.controls.join(' '))).toEqual({
      controls: promises.controls.filter((word) => word !== 'none'),
      unknown: [],
    }));

  test('classes and data in a drawn picture', () =>
    expect(missing(promises.picture, today.pictureWords(), 'A picture')).toEqual([]));
  test('classes and data around it, and in an article', async () => {
    const { figure, around } = await embed;
    expect(missing(promises.figure, collect.markupWords(figure), 'The figure of an embed')).toEqual([]);
    expect(missing(promises.around, collect.markupWords(around), 'A snippet')).toEqual([]);
  });

  const COMMANDS: Readonly<Record<string, Command>> = { build, picture, deck, bundle, handout };
  const options = Object.entries(promises.commands).flatMap(([name, all]) =>
    all.map((option) => [name, option] as const),
  );
  test.each(options)('entente %s knows --%s', async (name, option) => {
    const refusalOf = (args: string[]) => COMMANDS[name]!.run(args, fakeShell().shell).then(() => '', messageOf);
    const answers = [await refusalOf([`--${option}`]), await refusalOf([`--${option}`, 'word'])];
    // Without a dossier every command says how it is used; one of the two is how the option is written.
    expect(answers).toContain(COMMANDS[name]!.usage);
  });
  test('entente itself names every command', () => {
    const code = readFileSync('src/cli/runEntente.ts', 'utf8');
    const [, names = ''] = /Object\.entries\(\{([^}]*)\}\)/.exec(code) ?? [];
    expect(
      missing(
        Object.keys(promises.commands),
        names.split(',').map((name) => name.split(':')[0]!.trim()),
        'entente',
      ),
    ).toEqual([]);
  });
});

describe('the check', () => {
  test('says what is missing', () =>
    expect(missing(['a', 'b'], ['b', 'c'], 'The list')).toEqual(['The list has lost a, which others rely on.']));

  test('finds fields and words of a schema', () => {
    const schema = {
      $defs: { claim: { properties: { stance: { enum: ['asserts', 'denies'] } } } },
      properties: {
        format: { const: 1 },
        claims: { items: { $ref: '#/$defs/claim' } },
        at: { anyOf: [{ enum: ['x'] }] },
      },
    };
    expect(collect.schemaWords(schema)).toEqual([
      'at',
      'at=x',
      'claims',
      'claims[].stance',
      'claims[].stance=asserts',
      'claims[].stance=denies',
      'format',
      'format=1',
    ]);
  });

  test('finds what a class gives to a page, and not its own affairs', () => {
    const code = `class A extends HTMLElement {
      static readonly observedAttributes = ['src'];
      #own() { this.#tell('open', {}); other.getAttribute('width'); return this.hasAttribute('current'); }
      get ready() { return 1; }
      svg() {}
      connectedCallback() { this.getAttribute('view'); }
    }`;
    expect(collect.elementWords('a-b', code)).toEqual([
      'a-b on open',
      'a-b.ready',
      'a-b.svg()',
      'a-b[current]',
      'a-b[src]',
      'a-b[view]',
    ]);
    expect(collect.hostWords('a-b', ':host([theme="dark"]) :host { }')).toEqual(['a-b[theme]']);
    expect(collect.propertyWords('a { color: var(--entente-ink, red); --own: 1 }')).toEqual(['--entente-ink']);
  });

  test('finds classes and data of markup, and not what stands in its text', () => {
    const html = `<p class="a  b" data-x part="title">class="c" data-y</p><i data-z="1" class=""></i>`;
    expect(collect.markupWords(html)).toEqual(['.a', '.b', '[data-x]', '[data-z]']);
    expect(collect.partWords('a-b', html)).toEqual(['a-b::part(title)']);
  });
});
