/** The built site shows the same of one address everywhere: in the explorer, in an embed, and on a slide. */
import type { Locator, Page } from '@playwright/test';
import { longUnless } from '../sample';
import { expect, explore, test } from './site';

/** Views of the shipped dossier, each for something that a view can say; the first two are in every run. */
const VIEWS = [
  'step=2',
  'unfold=kor,rus&hide-certainty=speculated&open=vostochny',
  'period=P4&hide-family=arms&open=S01',
  'focus=kor&hide=warning',
  '',
  'hide=arms,arms-gift,meeting,policy',
  'hide-certainty=confirmed,hypothetical',
  'period=P2&also=maybe,standing,undated',
  'from=2022-09&to=2023-08',
  'additions=no&open=ukr',
  'highlight=S07,S33,chn&hide-family=conflict',
  'between=S01',
  'step=5',
  'step=9',
  'pin-wide=rus:300,200&pin-square=rus:300,200&unfold=prk&focus=prk',
];

/** How each line and actor is seen, by the records that it stands for. */
function marksIn(picture: Locator): Promise<Record<string, string>> {
  return picture.evaluate((svg) => {
    const under = [...svg.querySelectorAll('.under path')];
    const isOpen = (outline: Element | null, place: string | null) =>
      under.some(
        (path) =>
          (path.getAttribute('transform') ?? '') === (place ?? '') &&
          (place === null ? path.getAttribute('d') === outline?.getAttribute('d') : true),
      );
    const seen = (group: Element, open: boolean) =>
      [
        group.hasAttribute('data-filtered')
          ? 'hidden'
          : group.hasAttribute('data-dim')
            ? 'dimmed'
            : group.hasAttribute('data-context')
              ? 'context'
              : 'shown',
        ...(open ? ['open'] : []),
      ].join(' ');
    const lines = [...svg.querySelectorAll<SVGGElement>('g.line')].map((group) => {
      const ids = group.dataset.relationships?.split(' ') ?? [group.dataset.relationship!];
      return [ids.sort().join(' '), seen(group, isOpen(group.querySelector('.hit, .course'), null))] as const;
    });
    const actors = [...svg.querySelectorAll<SVGGElement>('[data-actor]')].map((group) => {
      const outline = group.querySelector('.shape')!;
      const faint = outline.classList.contains('s-ghost') ? ' faint' : '';
      return [group.dataset.actor!, seen(group, isOpen(outline, group.getAttribute('transform'))) + faint] as const;
    });
    return Object.fromEntries([...lines, ...actors]);
  });
}

/** "Showing 17 of 37", without what is told of why. */
async function countIn(status: Locator): Promise<string> {
  await expect(status).toContainText(/Showing/);
  return /Showing (all )?\d+( of \d+)? relationships?/.exec((await status.textContent())!)![0];
}

async function embed(page: Page, view: string): Promise<void> {
  const own = 'dossier=data/summit-2023.json&controls=filters,story,details,table';
  await page.goto(`./embed/any.html?${[own, view].filter(Boolean).join('&')}`);
  await expect(page.locator('.figure[data-live]')).toBeVisible();
}

for (const [i, view] of VIEWS.entries())
  test(`of ?${view} the same is shown everywhere`, longUnless(i === 0), async ({ page }) => {
    await explore(page, view);
    const marks = await marksIn(page.locator('.stage svg.picture'));
    const count = await countIn(page.getByRole('region', { name: 'Period' }).getByRole('status'));
    expect(Object.keys(marks).length).toBeGreaterThan(40);
    // A view that shows everything as it is would hold no other to anything.
    const plain = Object.values(marks).every((state) => state === 'shown');
    expect(plain && view !== '').toBe(false);

    const picture = page.locator('.still svg.picture').filter({ visible: true });
    const status = page.locator('.figure .status');
    await embed(page, view);
    expect(await marksIn(picture)).toEqual(marks);
    expect(await countIn(status)).toBe(count);
    // An embed that stands already is switched, mark by mark.
    await embed(page, view === '' ? 'focus=rus' : '');
    await page.locator('actor-network').evaluate((element, words) => element.setAttribute('view', words), view);
    await expect.poll(() => marksIn(picture)).toEqual(marks);
    expect(await countIn(status)).toBe(count);

    if (!/^step=\d+$/.test(view)) return;
    await page.goto(`./?present&${view}`);
    const slide = page.locator('.slide .camera svg');
    await expect(slide.locator('[data-actor]').first()).toBeAttached();
    expect(await marksIn(slide)).toEqual(marks);
  });
