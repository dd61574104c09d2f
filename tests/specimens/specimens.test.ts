import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Picture from '../../src/draw/Picture.svelte';
import { seenOf, specimenScene, SPECIMENS } from './specimens';

describe('specimens', () => {
  it.each(SPECIMENS.map((specimen) => [specimen.name, specimen] as const))(
    '%s is drawn as stored',
    async (name, specimen) => {
      const { body } = render(Picture, {
        props: {
          scene: specimenScene(specimen),
          title: name,
          live: specimen.state !== undefined,
          look: seenOf(specimen),
        },
      });
      const svg = body.replace(/<!--.*?-->/g, '').replace(/></g, '>\n<');
      await expect(svg).toMatchFileSnapshot(`${name}.svg`);
    },
  );
});
