/** That `custom-elements.json` says of the elements what they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { tokensOf } from '../../scripts/themePlugin';
import { LIGHT_THEME } from '../../src/scene/style/themes';
import manifest from '../../custom-elements.json';

const FOLDER = 'src/embed';
const texts = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.\w+$/.test(name))
  .map((name) => [name.replaceAll('\\', '/'), readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);
const textOf = (ending: RegExp) => texts.flatMap(([name, text]) => (ending.test(name) ? [text] : [])).join('\n');

/** First groups of all matches, each once, in order. */
const found = (text: string, form: RegExp) =>
  [...new Set([...text.matchAll(form)].map(([, name = '']) => name))].sort();
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();

const { declarations, exports } = manifest.modules[0]!;
const network = declarations.find(({ tagName }) => tagName === 'actor-network')!;

interface ElementClass {
  observedAttributes?: readonly string[];
  prototype: object;
}
let classes: Record<'ActorNetwork' | 'ActorNetworkStory', ElementClass>;

beforeAll(async () => {
  vi.stubGlobal('HTMLElement', class {});
  classes = {
    ...(await import('../../src/embed/element/ActorNetwork')),
    ...(await import('../../src/embed/element/ActorNetworkStory')),
  };
  return () => vi.unstubAllGlobals();
});

describe('the manifest of the elements', () => {
  test('names both under their tags', () => {
    const defined = found(textOf(/defineElements\.ts$/), /customElements\.define\('([\w-]+)'/g);
    expect(declarations.map(({ tagName }) => tagName).sort()).toEqual(defined);
    expect(names(exports)).toEqual(defined);
  });

  test('has every attribute that is read', () => {
    const read = found(textOf(/element\/(?:ActorNetwork|loadDossier)\.ts$/), /\b(?:get|has)Attribute\('([\w-]+)'/g);
    const styled = found(textOf(/\.css$/), /:host\(\[([\w-]+)/g).filter((name) => name !== 'hidden');
    const all = new Set([...classes.ActorNetwork.observedAttributes!, ...read, ...styled]);
    expect(names(network.attributes!)).toEqual([...all].sort());
    expect(classes.ActorNetworkStory.observedAttributes).toBeUndefined();
  });

  test('has every property and method', () => {
    const isOurs = (name: string) => !/^constructor$|Callback$/.test(name);
    const membersOf = ({ prototype }: ElementClass) =>
      Object.entries(Object.getOwnPropertyDescriptors(prototype))
        .filter(([name]) => isOurs(name))
        .map(([name, own]) => ({
          name,
          kind: 'get' in own ? 'field' : 'method',
          readonly: 'get' in own && own.set === undefined,
        }))
        .sort((a, b) => a.name.localeCompare(b.name));
    const told = network.members!.map(({ name, kind, readonly = false }) => ({ name, kind, readonly }));
    expect(told.sort((a, b) => a.name.localeCompare(b.name))).toEqual(membersOf(classes.ActorNetwork));
    expect(membersOf(classes.ActorNetworkStory)).toEqual([]);
  });

  test('has every event', () => {
    const [, body = ''] = /interface ActorNetworkEvents \{([^]*?)\n\}/.exec(textOf(/element\/events\.ts$/)) ?? [];
    const told = network.events!.map(({ name, type }) => `${name}: ${type.text}`).sort();
    const declared = [...body.matchAll(/(\w+): (.*);/g)].map(([, name, detail = '']) => {
      return `${name}: CustomEvent<${detail.replace('Record<string, never>', '{}')}>`;
    });
    expect(told).toEqual(declared.sort());
  });

  test('has every part, every slot and every custom property', () => {
    expect(names(network.cssParts!)).toEqual(found(textOf(/static\/Figure\.svelte$/), /\bpart="([\w-]+)"/g));
    const colours = tokensOf({ ...LIGHT_THEME, paper: '#FFFFFF' }).map(([name, colour]) => [
      `--entente-${name}`,
      colour,
    ]);
    const fonts = found(textOf(/static\/embed\.css$/), /(--entente-[\w-]*font)\b/g);
    const told = network.cssProperties!;
    expect(names(told)).toEqual([...colours.map(([name = '']) => name), ...fonts].sort());
    expect(told.flatMap(({ name, default: colour }) => (colour ? [[name, colour]] : [])).sort()).toEqual(
      colours.sort(),
    );
    expect(network.slots).toHaveLength(1);
  });
});
