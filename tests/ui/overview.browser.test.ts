import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { parseDossier } from '../../src/dossier/parseDossier';
import DossierOverview from '../../src/ui/details/DossierOverview.svelte';
import shipped from '../../data/summit-2023.json?raw';

const on = { onstep: vi.fn(), onopen: vi.fn() };

test('says what was corrected, and whom to tell of errors', async () => {
  const dossier = {
    ...(JSON.parse(shipped) as object),
    corrections: [{ date: '2023-11-02', text: 'The second shipment was in <b>August</b>.' }],
    contact: 'corrections@desk.example',
  };
  const { index } = parseDossier(JSON.stringify(dossier));
  const { container } = await render(DossierOverview, {
    index: index!,
    shown: new Set(index!.relationships.keys()),
    step: null,
    ...on,
  });
  const said = [...container.querySelectorAll('footer p')].map((line) => line.textContent);
  expect(said).toContain('Corrected on 2 November 2023: The second shipment was in <b>August</b>.');
  expect(said).toContain('Found an error? corrections@desk.example');
  expect(said[0]).toBe('What is known here ends: October 2023');
});
