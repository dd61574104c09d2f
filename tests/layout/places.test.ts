import { expect, test } from 'vitest';
import { layout } from '../../src/layout/search';
import { stored } from './shipped';

test('Node puts the actors of the shipped dossier where they are stored for Chromium to compare', async () => {
  await expect(`${JSON.stringify(stored(layout), null, 2)}\n`).toMatchFileSnapshot('../fixtures/places.json');
});
