/**
 * Made-up dossiers of any size for the comparison with other libraries: communities of uneven size, a few actors with many
 * relationships, parallel relationships of several types, and all certainties. The same for the same seed.
 */
import { CERTAINTIES } from '../../../src/dossier/certainties';
import type { DossierInput } from '../../../src/dossier/schema';
import { createSeededRandom } from '../../../src/layout/force/seededRandom';
import { NAMED_STYLES } from '../../../src/scene/style/familyStyles';

/** Actors and relationships of the sizes that are measured. */
export const SIZES: ReadonlyMap<number, number> = new Map([
  [12, 30],
  [39, 82],
  [77, 254],
  [122, 270],
  [300, 1000],
  [1000, 5000],
  [2000, 10_000],
  [5000, 25_000],
  [10_000, 50_000],
]);

/** Share of the relationships that stay inside a community, and of those that repeat the pair before. */
const INSIDE = 0.62;
const REPEATED = 0.22;
/** Weights of the certainties, from sure to unsure. */
const SURENESS = [50, 22, 13, 10, 5];

const SYLLABLES = ['Nor', 'Kil', 'Wey', 'Mir', 'Dra', 'Que', 'Hal', 'Pel', 'Tir', 'Cor', 'Bar', 'Gre', 'Sun', 'Ash'];
const ENDINGS = ['vane', 'den', 'land', 'ria', 'mark', 'bay', 'dane', 'mont', 'zan', 'wick', 'tor'];

/**
 * @param actorCount at least 2
 * @param relationshipCount at least as many as there are actors: each has one
 */
export function generateDossier(actorCount: number, relationshipCount: number, seed = 1): DossierInput {
  const random = createSeededRandom(seed * 7919 + actorCount);
  const below = (limit: number) => Math.floor(random() * limit);
  const groupCount = Math.max(2, Math.min(20, Math.round(Math.log2(actorCount) * 1.5)));
  const groupWeights = Array.from({ length: groupCount }, (_, i) => 1 / (i + 2) ** 0.75);
  const pickGroup = createPicker(groupWeights, random);
  const groupOf = Array.from({ length: actorCount }, pickGroup);
  const members = Array.from({ length: groupCount }, () => [] as number[]);
  groupOf.forEach((group, actor) => members[group]!.push(actor));
  // How often an actor is chosen has a heavy tail, as degrees of scale-free networks have.
  const pulls = Array.from({ length: actorCount }, () => (1 - random() * 0.999) ** -0.6);
  const pickAnyone = createPicker(pulls, random);
  const pickMember = members.map((list) => {
    const pick = createPicker(list.map((actor) => pulls[actor]!), random); // prettier-ignore
    return () => list[pick()]!;
  });
  const pickSureness = createPicker(SURENESS, random);
  const typeOf = createTypePicker(groupCount, random);

  const pairs: [from: number, to: number][] = [];
  while (pairs.length < relationshipCount) {
    const last = pairs.at(-1);
    if (last && pairs.length > actorCount && random() < REPEATED) {
      pairs.push(random() < 0.7 ? last : [last[1], last[0]]);
      continue;
    }
    const from = pairs.length < actorCount ? pairs.length : pickAnyone();
    const to = random() < INSIDE ? pickMember[groupOf[from]!]!() : pickAnyone();
    if (from !== to) pairs.push([from, to]);
  }
  return {
    title: `${actorCount} made-up actors`,
    families: NAMED_STYLES.map((id) => ({ id, label: `Family ${id}`, glyph: id })),
    types: NAMED_STYLES.map((id) => ({ id, label: `Type ${id}`, family: id })),
    actors: groupOf.map((group, i) => ({ id: `a${i}`, name: nameOf(i), group: `Group ${group + 1}` })),
    relationships: pairs.map(([from, to], i) => ({
      id: `r${i}`,
      from: `a${from}`,
      to: `a${to}`,
      type: NAMED_STYLES[typeOf(groupOf[from]!)]!,
      certainty: CERTAINTIES[pickSureness()]!,
      when: String(2005 + below(20)),
    })),
  };
}

const nameOf = (i: number): string =>
  `${SYLLABLES[i % 14]!}${ENDINGS[(i * 5 + Math.floor(i / 14)) % 11]!}${i < 154 ? '' : ` ${i}`}`;

/** Chooses indices by weight. */
function createPicker(weights: readonly number[], random: () => number): () => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) sums.push((total += weight));
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Each community has one type that it has most of. */
function createTypePicker(groupCount: number, random: () => number): (group: number) => number {
  const pickers = Array.from({ length: groupCount }, () => {
    const usual = Math.floor(random() * NAMED_STYLES.length);
    return createPicker(NAMED_STYLES.map((_, i) => (i === usual ? 4 : 0.5 + random())), random); // prettier-ignore
  });
  return (group) => pickers[group]!();
}
