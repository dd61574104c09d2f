/** Writes a page with a still embed, and beside it the files that make it live. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import schema from 'entente/schema.json' with { type: 'json' };
import { writeElementSnippet, renderStaticEmbed } from 'entente/server';

const files = dirname(fileURLToPath(import.meta.resolve('entente/embed/actor-network.js')));
const text = await readFile('dossier.json', 'utf8');
await mkdir('out', { recursive: true });
await cp(files, 'out/embed', { recursive: true });
await cp('dossier.json', 'out/dossier.json');
const still = await renderStaticEmbed({ text, view: '', base: 'embed/', src: 'dossier.json' });
await writeFile(
  'out/index.html',
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${schema.title}</title><link rel="icon" href="data:,"><body>${writeElementSnippet(still)}</body></html>`,
);
