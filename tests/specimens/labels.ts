/** Specimens of names and line labels. */
import { at, dossier, families, line, pair, type Relationship, type Specimen } from './build';

const spokes = Array.from({ length: 5 }, (_, i) => {
  const turn = (i * 2 * Math.PI) / 5 - Math.PI / 2;
  return at(`s${i}`, `Spoke ${i + 1}`, Math.round(420 + 128 * Math.cos(turn)), Math.round(330 + 128 * Math.sin(turn)));
});
const LONG = 'Words that take a good deal of the room there is';
/** Every two of them: some labels stand on a leader line, some find no room. */
const crossed = spokes.flatMap(({ id: from }, i) =>
  spokes.slice(i + 1).map(({ id: to }, j): Relationship => line(`r${i}${j}`, 'arms', { from, to, label: LONG })),
);

export const LABELS: readonly Specimen[] = [
  {
    name: 'names',
    shows: 'Names of every script, and of any length',
    dossier: dossier(
      [
        at('cn', '中华人民共和国', 140, 200),
        at('kr', '대한민국', 340, 200),
        at('ru', 'Российская Федерация', 540, 200),
        at('ir', 'جمهوری اسلامی ایران', 740, 200),
        at('il', 'מדינת ישראל', 140, 450),
        at('long', 'An interregional committee with a name that goes on '.repeat(2).trim(), 420, 450),
        at('s', 'Word', 700, 450),
      ],
      [],
    ),
  },
  {
    name: 'labels-crowded',
    shows: 'Labels on leader lines; those without room are left out',
    dossier: dossier(spokes, crossed),
  },
  {
    name: 'labels-back',
    shows: 'The same, two lines held back: a label that was left out is back',
    dossier: dossier(spokes, crossed),
    state: { filtered: ['r01', 'r12'] },
  },
  {
    name: 'labels-dates',
    shows: 'Dates behind their label in a list, below it elsewhere',
    dossier: dossier(
      [...pair, at('c', 'Third', 420, 560)],
      [
        ...[0, 1, 2, 3, 4].map((i) =>
          line(`r${i}`, families[i]!.id, {
            label: 'Short',
            when: `202${i}-01`,
            certainty: i % 2 ? 'claimed' : 'reported',
          }),
        ),
        line('r5', 'warning', { from: 'b', to: 'c', label: 'With its date below' }),
      ],
    ),
  },
];
