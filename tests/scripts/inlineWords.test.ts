import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inlineWords } from '../../scripts/inlineWords.mjs';

const folder = mkdtempSync(join(tmpdir(), 'entente-words-'));
mkdirSync(join(folder, 'words/en'), { recursive: true });
writeFileSync(
  join(folder, 'words/en/a.ts'),
  `export const close = 'Close it';
export const odd = 'Tom’s <b> & {c} "d" \\'e\\'';
export const edge = ' at the edge ';
export const count = (n: number) => \`\${n}\`;
export const kinds = { one: 'One' };`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = `<script lang="ts">import * as words from '../words/en/a';</script>`;
async function inlined(markup: string): Promise<string> {
  const filename = join(folder, 'ui/A.svelte');
  const done = await inlineWords((path) => path).markup!({ content: SCRIPT + markup, filename });
  return (done?.code ?? '').slice(SCRIPT.length);
}

test.each([
  ['<b>{words.close}</b>', '<b>Close it</b>'],
  ['<b> {words.close}, {n} {words.close}</b>', '<b> Close it, {n} Close it</b>'],
  ['<b aria-label={words.close} title={words.close}>x</b>', '<b aria-label="Close it" title="Close it">x</b>'],
  ['<Part title={words.close} />', '<Part title="Close it" />'],
  ['{#if open}{words.close}{:else}<i>{words.close}</i>{/if}', '{#if open}Close it{:else}<i>Close it</i>{/if}'],
  ['{#each list as one}{words.close}{/each}', '{#each list as one}Close it{/each}'],
  [
    '<b title={words.odd}>{words.odd}</b>',
    '<b title="Tom’s &#60;b&#62; &#38; &#123;c&#125; &#34;d&#34; &#39;e&#39;">Tom’s &#60;b&#62; &#38; &#123;c&#125; &#34;d&#34; &#39;e&#39;</b>',
  ],
])('writes %s as %s', async (markup, written) => expect(await inlined(markup)).toBe(written));

test.each([
  '<b>{words.count(1)} {words.kinds.one} {words.edge} {words.other}</b>',
  "<b>{open ? words.close : ''}</b>",
  '<b title="{words.close} now">x</b>',
  "<b title='{words.close} now' class=a{words.close}b>x</b>",
  '<b style:color={words.close} onclick={() => say(words.close)}>x</b>',
  '{#each list as words}{words.close}{/each}',
  '{#each list as { words }, i (i)}{words.close}{/each}',
  '{#snippet row(words: Own)}{words.close}{/snippet}',
  '{#if open}{@const words = own}{words.close}{/if}',
])('leaves %s alone', async (markup) => expect(await inlined(markup)).toBe(markup));

test('leaves a component without words alone', async () => {
  const content = '<b>{words.close}</b>';
  expect(await inlineWords((path) => path).markup!({ content, filename: join(folder, 'ui/B.svelte') })).toBeUndefined();
});
