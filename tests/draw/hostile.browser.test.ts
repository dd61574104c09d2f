import { createTaskRunner } from '../../src/ui/loading/taskRunner';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/parts/page.css';
import { parseDossier } from '../../src/dossier/parseDossier';
import Explore from '../../src/explore/Explore.svelte';
import { chrome } from '../../src/explore/chrome/chrome';
import Evidence from '../../src/ui/details/Evidence.svelte';
import Details from '../../src/ui/details/Details.svelte';
import ProblemList from '../../src/ui/parts/ProblemList.svelte';
import * as picture from '../../src/picture';
import { DEFAULT_VIEW, NO_FILTER } from '../../src/view/viewState';
import { hostile } from '../fixtures/hostile';
import { sampled } from '../sample';

const COUNT = sampled(12, 50);
const PICTURE = 'svg g path circle rect line text tspan title defs clippath'.split(' ');
const WORDS = 'h1 h2 h3 h4 h5 p bdi span b strong em code small a ul ol li dl dt dd blockquote mark time'.split(' ');
const ROOM = 'div dialog main header footer nav aside section article fieldset legend details summary hr br'.split(' ');
const TOOLS = 'button input label select option optgroup output textarea kbd table thead tbody tr th td'.split(' ');
const ELEMENTS = new Set([...PICTURE, ...WORDS, ...ROOM, ...TOOLS]);
const none = () => {};

/** What stands in the page that no dossier may put there. */
function strangers(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((node) => [
    ...(ELEMENTS.has(node.localName.toLowerCase()) ? [] : [node.localName]),
    ...[...node.attributes].flatMap(({ name, value }) =>
      /^(on|srcdoc$|src$|action$|formaction$)/i.test(name) ||
      (/href$/i.test(name) && !/^(https?:\/\/|mailto:|[?#])/.test(value))
        ? [`${node.localName} ${name}=${value}`]
        : [],
    ),
  ]);
}

it(`${COUNT} broken dossiers are explored, and nothing in them runs`, async () => {
  for (let seed = 0; seed < COUNT; seed++) {
    const { text, sound } = hostile(seed);
    const { index, problems } = parseDossier(text);
    const records = seed % 2 ? sound.relationships : sound.actors;
    const open = records[seed % records.length]!.id as string;
    history.replaceState(null, '', `?open=${encodeURIComponent(open)}`);
    const screen = await render(Explore, {
      dossier: { index: index!, text, problems, name: 'x.json', published: false },
      runner: createTaskRunner(),
      builtPlaces: {},
      ready: chrome,
      chrome: Promise.resolve(chrome),
      onopened: () => Promise.resolve(),
      onpresent: none,
    });
    await expect.poll(() => screen.container.querySelectorAll('[data-actor]').length).toBeGreaterThan(1);
    await expect.element(screen.getByRole('complementary', { name: 'Details' })).toBeInTheDocument();
    expect(strangers(screen.container), `seed ${seed}`).toEqual([]);
    await screen.unmount();
  }
  expect(globalThis).not.toHaveProperty('hit');
});

it(`every record of ${COUNT} broken dossiers opens, and is told in words`, async () => {
  for (let seed = 0; seed < COUNT; seed++) {
    const { index, problems } = parseDossier(hostile(seed).text);
    const props = {
      index: index!,
      filter: NO_FILTER,
      selection: picture.shownRecordsOf(index!, DEFAULT_VIEW),
      step: null,
      link: '?',
      pinned: new Set<string>(),
      unfolded: [],
      plan: picture.planPicture(index!, 'wide'),
    };
    const on = {
      onopen: none,
      onclose: none,
      onfocus: none,
      onstep: none,
      oncopy: none,
      onrelease: none,
      onunfold: none,
    };
    const details = await render(Details, { ...props, ...on, open: null });
    for (const [id, name] of [
      ...[...index!.relationships.values()].map((link) => [link.id, link.record.label ?? link.type.label] as const),
      ...[...index!.actors.values()].map((actor) => [actor.id, actor.name] as const),
    ]) {
      await details.rerender({ open: id });
      await expect.poll(() => details.container.querySelector('h2')?.textContent).toBe(name);
      expect(strangers(details.container), `seed ${seed}, ${id}`).toEqual([]);
    }
    await details.unmount();
    const words = await render(Evidence, { index: index! });
    const list = await render(ProblemList, { problems });
    expect([...strangers(words.container), ...strangers(list.container)], `seed ${seed}`).toEqual([]);
    await words.unmount();
    await list.unmount();
  }
  expect(globalThis).not.toHaveProperty('hit');
});
