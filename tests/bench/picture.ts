/**
 * Pictures of forty dossiers of every shape, and of one well-known network: crossings beside plain d3-force (300 ticks)
 * on the same dossiers, collisions, names and labels. `npm run bench:picture`
 */
import { measure } from '../shapes/measure';
import { SHAPES } from '../shapes/shapes';

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

for (const frame of ['wide', 'square', 'tall'] as const) {
  console.log(`\n${frame}\n`);
  console.log(row(['dossier', 'actors', 'lines', 'crossings', 'plain d3', 'collisions', 'names', 'labels']));
  console.log(row(['---', ...Array.from({ length: 7 }, () => '--:')]));
  const shares: number[] = [];
  const sum = { crossings: 0, plain: 0, collisions: 0 };
  for (const [name, dossier] of SHAPES) {
    const { actors, lines, crossings, plain, collisions, names, labels } = measure(dossier, frame);
    console.log(row([name, actors, lines, crossings.length, plain, collisions.length, names, labels]));
    if (plain) shares.push(crossings.length / plain);
    sum.crossings += crossings.length;
    sum.plain += plain;
    sum.collisions += collisions.length;
  }
  const mean = shares.reduce((total, share) => total + share, 0) / shares.length;
  console.log(`\n${sum.crossings} crossings, plain d3 ${sum.plain}; ${sum.collisions} collisions.`);
  console.log(
    `Share of plain d3's crossings, mean of the ${shares.length} dossiers where it has any: ${mean.toFixed(2)}`,
  );
}
