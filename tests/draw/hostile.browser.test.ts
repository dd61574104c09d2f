import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/page.css';
import { parse } from '../../src/dossier/parse';
import Explore from '../../src/explore/Explore.svelte';
import { hostile } from '../fixtures/hostile';

const COUNT = 50;
const FORBIDDEN = ['script', 'img', 'iframe', 'object', 'embed', 'foreignobject', 'style', 'link', 'base', 'form'];

it(`${COUNT} broken dossiers are explored, and nothing in them runs`, async () => {
  for (let seed = 0; seed < COUNT; seed++) {
    const { text, faults, sound } = hostile(seed);
    const { index, problems } = parse(text);
    const open = seed % 2 ? sound.relationships[seed % sound.relationships.length] : sound.actors[1];
    history.replaceState(null, '', `?open=${open}`);
    const screen = await render(Explore, { dossier: { index: index!, problems, name: 'x.json' }, onopened: () => {} });
    await expect.poll(() => screen.container.querySelectorAll('[data-actor]').length).toBeGreaterThan(1);
    await expect.element(screen.getByRole('complementary', { name: 'Details' })).toBeInTheDocument();
    expect(problems.length).toBeGreaterThanOrEqual(faults.length);

    const all = [...screen.container.querySelectorAll('*')];
    expect(all.map(({ localName }) => localName.toLowerCase()).filter((name) => FORBIDDEN.includes(name))).toEqual([]);
    expect(all.flatMap((node) => node.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
    const addresses = all.flatMap((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? []);
    expect(addresses.filter((address) => !/^(https?:\/\/|mailto:|[?#])/.test(address))).toEqual([]);
    await screen.unmount();
  }
  expect(globalThis).not.toHaveProperty('hit');
}, 60_000);
