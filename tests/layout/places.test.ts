import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import { chosenPlaces, crowdRequest, stored } from './shipped';

test('Node puts the actors of the shipped dossier where they are stored for Chromium to compare', async () => {
  await expect(`${JSON.stringify(stored(computeLayout), null, 2)}\n`).toMatchFileSnapshot('../fixtures/places.json');
});

test('and the actors of a crowd in six regions', async () => {
  const places = Object.fromEntries(computeLayout(crowdRequest('wide')));
  await expect(`${JSON.stringify(places, null, 2)}\n`).toMatchFileSnapshot('../fixtures/crowdPlaces.json');
});

test('and the one of a few arrangements whose picture reads best', async () => {
  const places = Object.fromEntries(await chosenPlaces());
  await expect(`${JSON.stringify(places, null, 2)}\n`).toMatchFileSnapshot('../fixtures/chosenPlaces.json');
});
