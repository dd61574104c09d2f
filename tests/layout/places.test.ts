import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import { stored } from './shipped';

test('Node puts the actors of the shipped dossier where they are stored for Chromium to compare', async () => {
  await expect(`${JSON.stringify(stored(computeLayout), null, 2)}\n`).toMatchFileSnapshot('../fixtures/places.json');
});
