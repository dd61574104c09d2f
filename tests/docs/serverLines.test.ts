/** The lines that a server needs are the same in the documents and in a site that the page makes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hosts } from '../../src/words/en/publishing';

test.each(['nginx', 'Apache'])('%s', (server) => {
  const lines = hosts.flatMap((host) => host.lines ?? []).find(({ about }) => about.startsWith(server));
  expect(readFileSync('docs/embedding.md', 'utf8')).toContain(`\n${lines?.text}\n`);
});
