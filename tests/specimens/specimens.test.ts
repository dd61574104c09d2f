import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Picture from '../../src/draw/Picture.svelte';
import { specimenScene, SPECIMENS } from './specimens';

describe('specimens', () => {
  it.each(SPECIMENS.map((specimen) => [specimen.name, specimen] as const))(
    '%s is drawn as stored',
    async (name, specimen) => {
      const { body } = render(Picture, {
        props: {
          scene: specimenScene(specimen),
          title: name,
          live: specimen.filtered !== undefined,
          look: {
            filtered: new Set(specimen.filtered ?? []),
            emphasis: specimen.emphasis ? new Set(specimen.emphasis) : null,
            open: specimen.open ?? null,
            hover: null,
            pinned: new Set<string>(),
            ring: null,
          },
        },
      });
      const svg = body.replace(/<!--.*?-->/g, '').replace(/></g, '>\n<');
      await expect(svg).toMatchFileSnapshot(`${name}.svg`);
    },
  );
});
