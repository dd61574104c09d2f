/** How the answer to each question is derived from its dossier. */
import {
  actorOf,
  isOf,
  relationshipOf,
  single,
  speakerOf,
  titleOf,
  type Claim,
  type DossierRecords,
  type Relationship,
} from './dossierRecords';

type Answer = (dossier: DossierRecords) => string[];
type Test = (relationship: Relationship, dossier: DossierRecords) => boolean;

/** Each name once, by the alphabet. */
const listed = (names: readonly string[]): string[] => [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));

const select = (dossier: DossierRecords, test: Test): Relationship[] =>
  dossier.relationships.filter((relationship) => test(relationship, dossier));

const senders =
  (test: Test): Answer =>
  (dossier) =>
    listed(select(dossier, test).map(({ from }) => actorOf(dossier, from).name));

const addressees =
  (test: Test): Answer =>
  (dossier) =>
    listed(select(dossier, test).map(({ to }) => actorOf(dossier, to).name));

const labels =
  (test: Test): Answer =>
  (dossier) =>
    listed(select(dossier, test).map(({ label }) => label));

const count =
  (test: Test): Answer =>
  (dossier) => [String(select(dossier, test).length)];

const dates =
  (...ids: string[]): Answer =>
  (dossier) =>
    ids.map((id) => relationshipOf(dossier, id).when ?? 'no date');

const certainties =
  (...ids: string[]): Answer =>
  (dossier) =>
    ids.map((id) => relationshipOf(dossier, id).certainty);

const speakers = (dossier: DossierRecords, claims: readonly Claim[], stance: Claim['stance']): string[] =>
  listed(claims.filter((claim) => claim.stance === stance).map((claim) => speakerOf(dossier, claim)));

const claimWith = (claims: readonly Claim[], words: RegExp): Claim =>
  single(
    claims.filter(({ text }) => words.test(text)),
    `a claim with ${words}`,
  );

/** What the first group of a pattern finds in a text. */
function foundIn(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`${pattern} finds nothing in “${text}”`);
  return found;
}

/** The labels of what a relationship hangs on, of what that hangs on, and so on. */
function conditionChain(dossier: DossierRecords, id: string): string[] {
  return (relationshipOf(dossier, id).condition ?? []).flatMap((condition) => [
    relationshipOf(dossier, condition).label,
    ...conditionChain(dossier, condition),
  ]);
}

/** First and last month of a plain date or interval. */
function monthsOf(when: string): [first: string, last: string] {
  const [first = '', last = first, ...rest] = when.split('/');
  if (rest.length > 0 || ![first, last].every((end) => /^\d{4}-\d\d(-\d\d)?$/.test(end)))
    throw new Error(`“${when}” is no plain date or interval`);
  return [first.slice(0, 7), last.slice(0, 7)];
}

/** Whether a relationship has a plain date in the period with this label. */
function isInPeriod({ periods }: DossierRecords, { when = '' }: Relationship, label: string): boolean {
  const period = single(
    periods.filter((each) => each.label === label),
    `period ${label}`,
  );
  const [first, last] = monthsOf(when);
  const [begin, end] = monthsOf(period.when);
  return first <= end && last >= begin;
}

const isLeaderContact: Test = ({ type, from, to }, dossier) =>
  single(
    dossier.types.filter(({ id }) => id === type),
    `type ${type}`,
  ).family === 'diplomacy' && [from, to].every((id) => actorOf(dossier, id).kind === 'person');

/** The figures for containers that South Korean speakers gave in 2024, from the earliest to the latest. */
function koreanContainers(dossier: DossierRecords): string[] {
  const koreans = ['South Korea', ...dossier.actors.filter(({ partOf }) => partOf === 'kor').map(({ name }) => name)];
  return select(dossier, ({ type, from, to }) => type === 'arms' && from === 'prk' && to === 'rus')
    .filter(({ quantity }) => quantity?.unit === 'containers')
    .flatMap(({ quantity, claims }) =>
      claims
        .filter((claim) => claim.stance === 'asserts' && claim.said?.startsWith('2024'))
        .filter((claim) => koreans.some((name) => speakerOf(dossier, claim).includes(name)))
        .map(({ said = '' }) => ({ said, figure: String(quantity?.value ?? quantity?.min) })),
    )
    .sort((a, b) => a.said.localeCompare(b.said))
    .map(({ figure }) => figure);
}

/** The answer to each question, by its id. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  'who-gave-gifts': senders(({ type, to }) => type === 'arms-gift' && to === 'kim'),
  'who-had-the-know-how': senders(({ type, to, when }) => type === 'technology' && to === 'prk' && when === '/198X'),
  'who-wants-weapons-sent': senders(
    ({ type, to }, dossier) => ['pressure', 'advocacy'].includes(type) && isOf(dossier, to, 'kor'),
  ),
  'who-did-not-vote-for-the-panel': senders(
    ({ type, to, when }) => type === 'vote' && to === 'unsc' && when === '2024-03-28',
  ),
  'who-condemned-together': senders(({ id, sameRecordAs, to }) => [id, sameRecordAs].includes('A03') && to === 'prk'),

  'to-whom-missile-copies': addressees(({ type, from, when }) => type === 'arms' && from === 'prk' && when === '198X'),
  'to-whom-warnings': addressees(
    ({ type, from, when }, dossier) => type === 'warning' && isOf(dossier, from, 'rus') && when === '2023-10',
  ),
  'to-whom-package': addressees(({ id, sameRecordAs }) => [id, sameRecordAs].includes('A80')),
  'to-whom-envoy': addressees(({ type, from, when }) => type === 'request' && from === 'ukr' && when === '2024-11-27'),
  'to-whom-korean-shells': addressees(
    ({ type, from, when }, dossier) =>
      type === 'arms' && isOf(dossier, from, 'kor') && when?.startsWith('2023') === true,
  ),

  'when-shipments-reported': dates('S20'),
  'when-war-began': dates('E01'),
  'when-wagner': (dossier) => {
    const { claims } = relationshipOf(dossier, 'S20');
    return [/gone to the Wagner group/, /denied the delivery/].map(
      (words) => claimWith(claims, words).said ?? 'no date',
    );
  },
  'when-admitted': dates('A35', 'A36'),
  'when-treaty-with-iran': dates('A70'),

  'how-sure-rewards': (dossier) => listed(certainties('S09', 'S10', 'S11')(dossier)),
  'how-sure-ship': certainties('S22'),
  'how-sure-air-defence': certainties('A22'),
  'how-sure-reactors': (dossier) => {
    const { certainty, claims } = relationshipOf(dossier, 'A28');
    return [certainty, claimWith(claims, /has sent modules/).grade ?? 'no grade'];
  },
  'how-sure-kursk': certainties('A33', 'A39'),

  'says-who-denies': (dossier) =>
    speakers(
      dossier,
      dossier.relationships.flatMap(({ claims }) => claims),
      'denies',
    ),
  'says-who-friendly-country': (dossier) => speakers(dossier, relationshipOf(dossier, 'S23').claims, 'asserts'),
  'says-who-primorye': (dossier) => [
    titleOf(dossier, claimWith(actorOf(dossier, 'rus-governor').claims ?? [], /Primorye/).source),
  ],
  'says-who-no-lethal-aid': (dossier) => {
    const denial = single(
      relationshipOf(dossier, 'A56').claims.filter(({ stance }) => stance === 'denies'),
      'a denial of A56',
    );
    return [speakerOf(dossier, denial), titleOf(dossier, denial.source)];
  },
  'says-who-guidance': (dossier) => speakers(dossier, relationshipOf(dossier, 'A24').claims, 'asserts'),

  'depends-breach': (dossier) => listed(conditionChain(dossier, 'S15')),
  'depends-repercussions': (dossier) => conditionChain(dossier, 'S41'),
  'depends-on-missiles': (dossier) => {
    const { id } = relationshipOf(dossier, 'S09');
    return labels(({ condition = [] }) => condition.includes(id))(dossier);
  },
  'depends-yoon': (dossier) => [foundIn(relationshipOf(dossier, 'A61').summary, /would depend on (.+)\.$/)],
  'depends-aid-figures': (dossier) =>
    listed(
      ['A82', 'A83'].flatMap((id) => relationshipOf(dossier, id).claims).map(({ source }) => titleOf(dossier, source)),
    ),

  'changed-october': labels(
    ({ from, when, certainty }, dossier) =>
      isOf(dossier, from, 'rus') && when?.startsWith('2023-10') === true && certainty !== 'hypothetical',
  ),
  'changed-rank': (dossier) =>
    [/2017 to 2021/, /2020 to 2024/].map((years) =>
      foundIn(claimWith(actorOf(dossier, 'kor').claims ?? [], years).text, /(\w+th) for/),
    ),
  'changed-containers': koreanContainers,
  'changed-watch': (dossier) => {
    const { when: end = '' } = relationshipOf(dossier, 'A46');
    return senders(({ type, when = '' }) => type === 'monitoring' && when > end)(dossier);
  },
  'changed-leaders': labels(
    (relationship, dossier) =>
      isLeaderContact(relationship, dossier) &&
      isInPeriod(dossier, relationship, 'Open alliance') &&
      !isInPeriod(dossier, relationship, 'Troops'),
  ),

  'how-many-claimed': count(({ certainty }) => certainty === 'claimed'),
  'how-many-on-the-article-alone': count(
    ({ claims }) => claims.length > 0 && claims.every(({ source }) => source === 'article'),
  ),
  'how-many-dead': (dossier) => [
    foundIn(claimWith(relationshipOf(dossier, 'A33').claims, /South Korea’s estimate/).text, /(\d+) died/),
  ],
  'how-many-chinese-denials': count(({ claims }) =>
    claims.some(({ stance, by }) => stance === 'denies' && by === 'chn'),
  ),
  'how-many-sanctions': count(({ type, to }) => type === 'sanction' && to === 'prk'),
};
