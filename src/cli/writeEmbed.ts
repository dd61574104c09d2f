/** Writes everything about one embed into a built site. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import type { StaticEmbed } from '../embed/static/renderStaticEmbed';
import { composeEmbed, FRAME_CSS, PNG_WIDTH, type EmbedParts } from '../publish/composeEmbed';
import { pngOf } from './png';

interface Asked extends Omit<EmbedParts, 'path' | 'frameHash' | 'drawPng' | 'layout'> {
  /** Name of the embed: the folder it gets. */
  name: string;
  /** Folder of the built site. */
  site: string;
}

/**
 * @returns the folder, what stands in it, and the names of its files
 * @throws if nothing of the dossier can be shown
 */
export async function writeEmbed({
  name,
  site,
  ...parts
}: Asked): Promise<{ folder: string; still: StaticEmbed; files: string[] }> {
  const { text, view = '', version } = parts;
  const hash = createHash('sha256').update(text).update(view).digest('hex').slice(0, 12);
  const path = version ? `embed/${name}/${hash}` : `embed/${name}`;
  const canDraw = await pngOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', 1);
  const { still, files } = await composeEmbed({
    ...parts,
    path,
    frameHash: createHash('sha256').update(FRAME_CSS).digest('base64'),
    drawPng: canDraw ? (svg) => pngOf(svg, PNG_WIDTH) : null,
  });
  const folder = `${site}/${path}`;
  await mkdir(folder, { recursive: true });
  for (const [file, body] of Object.entries(files)) await writeFile(`${folder}/${file}`, body);
  return { folder, still, files: Object.keys(files) };
}
