/** Files of the site that articles and pages of others link to stay where they are. */
import { readdir } from 'node:fs/promises';
import promises from '../compatibility/promises.json' with { type: 'json' };
import { expect, test } from './site';

test('every file that others link to is where it was', async ({ request }) => {
  for (const file of promises.files) {
    const answer = await request.get(`./${file}`);
    expect(answer.status(), `${file}, which others link to`).toBe(200);
    expect((await answer.body()).length, file).toBeGreaterThan(0);
  }
});

test('an embed that is pinned has all its files in a folder of their own', async ({ request }) => {
  const folders = (await readdir('dist/embed')).filter((name) => /^[0-9a-f]{12}$/.test(name));
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders)
    for (const file of promises.pinnedFiles)
      expect((await request.get(`./embed/${folder}/${file}`)).status(), `${folder}/${file}`).toBe(200);
});
