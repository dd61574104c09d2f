/**
 * The dossier format 1, once: types, run-time check and the published JSON Schema all come from these definitions.
 * Only shapes live here; ids, references, dates and addresses are checked in `checkDossier.ts`. Defaults stand in
 * `fillDefaults.ts`, too.
 */
import * as v from 'valibot';
import { CERTAINTIES } from './certainties';
import { LAST_PRIORITY } from './lastPriority';

export const ACTOR_KINDS = [
  'state',
  'person',
  'organisation',
  'institution',
  'group',
  'vessel',
  'place',
  'audience',
] as const;
const STANCES = ['asserts', 'denies', 'qualifies'] as const;

/** The longest text a field may hold, in UTF-16 units: longer is a mistake or an attack. */
const LONGEST_TEXT = 20_000;

const describe = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const filled = v.pipe(v.string(), v.regex(/\S/), v.maxLength(LONGEST_TEXT));
const id = describe(v.pipe(v.string(), v.regex(/^\S+$/), v.maxLength(200)), 'Unique and stable, without spaces');
/** Points to a record: whether there is one is checked later, so that a near miss can be told. */
const reference = describe(v.pipe(v.string(), v.maxLength(200)), 'Id of a record');
const edtf = describe(
  v.pipe(v.string(), v.maxLength(200)),
  'Extended date (EDTF levels 0 and 1, and sets), kept as written',
);
/** Half a megabyte as base64. */
const pictureUrl = describe(v.pipe(v.string(), v.maxLength(700_000)), 'File beside the dossier, or data: picture');
const url = describe(v.pipe(v.string(), v.maxLength(4000)), 'http, https or mailto address');
const certainty = v.picklist(CERTAINTIES);
/** Frames are a few hundred units wide: far beyond them is a mistake, and lines without end take time without end. */
const place = v.pipe(v.number(), v.minValue(-10_000), v.maxValue(10_000));
const point = v.looseObject({ x: place, y: place });
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/));

export const claimSchema = v.looseObject({
  id: v.optional(describe(id, 'Only for claims that other documents point to')),
  stance: describe(v.picklist(STANCES), 'Whether the claim supports, contradicts or limits the record'),
  also: v.optional(describe(v.array(reference), 'Other records the claim speaks of')),
  text: filled,
  by: v.optional(describe(filled, 'Who says it: an actor id, or words')),
  said: v.optional(edtf),
  source: reference,
  locator: v.optional(describe(filled, 'Where in the source, such as "paragraph 7"')),
  grade: v.optional(describe(v.pipe(v.string(), v.regex(/^[A-F][1-6]$/)), 'NATO Admiralty pair, such as B2')),
  quote: v.optional(v.looseObject({ text: filled, language: v.optional(text) })),
  addition: v.optional(describe(v.boolean(), 'Added by the editors, not from the main source')),
});

const actorSchema = v.looseObject({
  id,
  name: filled,
  short: v.optional(describe(filled, 'Short name or text mark for tight places')),
  kind: v.optional(v.picklist(ACTOR_KINDS), 'state'),
  unnamed: v.optional(describe(v.boolean(), 'The source gives no name; `name` holds its wording')),
  country: v.optional(describe(v.pipe(v.string(), v.regex(/^[A-Z]{2,4}$/)), 'ISO 3166 code')),
  partOf: v.optional(describe(reference, 'Actor it folds into')),
  group: v.optional(text),
  claims: v.optional(v.array(claimSchema), []),
  coordinates: v.optional(
    describe(
      v.tuple([
        v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      ]),
      'Longitude, latitude',
    ),
  ),
  aliases: v.optional(v.array(filled)),
  summary: v.optional(text),
  links: v.optional(v.array(v.looseObject({ label: filled, url }))),
  image: v.optional(v.looseObject({ url: pictureUrl, credit: filled, licence: filled })),
  positions: v.optional(
    describe(
      v.looseObject({ wide: v.optional(point), square: v.optional(point), tall: v.optional(point) }),
      'Pinned places in the three frames, in picture units',
    ),
  ),
});

const relationshipSchema = v.looseObject({
  id: v.optional(id),
  type: reference,
  from: reference,
  to: reference,
  mutual: v.optional(v.boolean()),
  label: v.optional(describe(filled, 'At most six words')),
  summary: v.optional(text),
  when: v.optional(edtf),
  certainty: v.optional(describe(certainty, 'The editors’ word; absent means not graded')),
  basis: v.optional(describe(filled, 'What the certainty rests on')),
  condition: v.optional(describe(v.array(reference), 'Relationships it hangs on')),
  addition: v.optional(describe(v.boolean(), 'Added by the editors, not from the main source')),
  priority: v.optional(
    describe(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_PRIORITY)),
      'Whose label comes first where not all have room: 1 before 2 and so on, then all without',
    ),
  ),
  quantity: v.optional(
    v.looseObject({
      value: v.optional(v.number()),
      min: v.optional(v.number()),
      max: v.optional(v.number()),
      unit: filled,
      estimated: v.optional(v.boolean()),
    }),
  ),
  sameRecordAs: v.optional(describe(reference, 'The relationship of which this is a further end: both are one record')),
  claims: v.optional(v.array(claimSchema), []),
  notes: v.optional(v.array(filled)),
});

const sourceSchema = v.looseObject({
  id,
  title: filled,
  author: v.optional(text),
  publisher: v.optional(text),
  published: v.optional(edtf),
  accessed: v.optional(edtf),
  url: v.optional(url),
  archived: v.optional(url),
  language: v.optional(text),
  reliability: v.optional(describe(v.picklist(['A', 'B', 'C', 'D', 'E', 'F']), 'NATO Admiralty reliability')),
});

const familySchema = v.looseObject({
  id,
  label: filled,
  colour: v.optional(v.looseObject({ light: colour, dark: colour })),
  glyph: v.optional(
    describe(
      v.picklist(['arms', 'technology', 'diplomacy', 'pressure', 'warning', 'conflict', 'rule', 'plain']),
      'Badge and end mark; when absent by name, else only a colour by order in the theme',
    ),
  ),
});

const typeSchema = v.looseObject({
  id,
  label: filled,
  verb: v.optional(describe(filled, 'For sentences: "cautioned"')),
  infinitive: v.optional(describe(filled, 'For sentences about what has not happened: "caution"')),
  family: v.optional(reference),
  directed: v.optional(v.boolean(), true),
  description: v.optional(text),
  plover: v.optional(text),
  cameo: v.optional(text),
});

const periodSchema = v.looseObject({ id, label: filled, when: edtf, summary: v.optional(text) });

/** A story step's patch of the view, in the words of the address. */
const stepViewSchema = v.looseObject({
  hide: v.optional(v.array(reference)),
  hideCertainty: v.optional(v.array(v.picklist([...CERTAINTIES, 'not-graded']))),
  period: v.optional(reference),
  also: v.optional(v.array(v.picklist(['maybe', 'standing', 'undated', 'hypothetical']))),
  emphasis: v.optional(v.array(reference)),
  open: v.optional(reference),
  unfold: v.optional(v.array(reference)),
  camera: v.optional(v.picklist(['whole', 'close'])),
});

const stepSchema = v.looseObject({
  title: filled,
  text: v.optional(text),
  notes: v.optional(describe(text, 'For the speaker')),
  minutes: v.optional(v.pipe(v.number(), v.minValue(0))),
  skip: v.optional(describe(v.boolean(), 'Left out when presenting, unless asked for by its number')),
  view: v.optional(stepViewSchema),
});

export const headSchema = v.looseObject({
  format: v.optional(v.literal(1), 1),
  id: v.optional(id),
  title: filled,
  subtitle: v.optional(text),
  summary: v.optional(text),
  language: v.optional(describe(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)), 'BCP 47'), 'en'),
  asOf: v.optional(describe(edtf, 'Where knowledge ends')),
  credit: v.optional(text),
  licence: v.optional(text),
  marking: v.optional(text),
  description: v.optional(describe(text, 'Written for those who cannot see the picture')),
  continues: v.optional(describe(id, 'Id of the dossier this one continues')),
  contact: v.optional(text),
  corrections: v.optional(v.array(v.looseObject({ date: edtf, text: filled }))),
  arrangement: v.optional(v.looseObject({ left: v.optional(describe(reference, 'Actor who stands left')) })),
  bundles: v.optional(
    describe(
      v.array(v.looseObject({ relationships: v.array(reference), label: filled })),
      'Labels for lines that stand for several relationships',
    ),
  ),
  weight: v.optional(describe(v.picklist(['quantity']), 'What the width of a line says, beside which way it runs')),
  weightUnit: v.optional(describe(filled, 'Unit of the quantities that give lines their width; else the commonest')),
});

/** The lists of a dossier and what one record of each must look like. */
export const RECORD_SCHEMAS = {
  families: familySchema,
  types: typeSchema,
  actors: actorSchema,
  relationships: relationshipSchema,
  sources: sourceSchema,
  periods: periodSchema,
  story: stepSchema,
} as const;

export const dossierSchema = v.looseObject({
  ...headSchema.entries,
  families: v.optional(v.array(familySchema), []),
  types: v.optional(v.array(typeSchema), []),
  actors: v.array(actorSchema),
  relationships: v.array(relationshipSchema),
  sources: v.optional(v.array(sourceSchema), []),
  periods: v.optional(v.array(periodSchema), []),
  story: v.optional(v.array(stepSchema), []),
});

/** The declared fields of an object that may hold others. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

export type Certainty = (typeof CERTAINTIES)[number];
export type ActorKind = (typeof ACTOR_KINDS)[number];
export type Stance = (typeof STANCES)[number];
export type Claim = v.InferOutput<typeof claimSchema>;
export type Actor = v.InferOutput<typeof actorSchema>;
/** After `parse` every relationship has an id: its own, or one made from its place in the list. */
export type Relationship = v.InferOutput<typeof relationshipSchema> & { id: string };
export type Source = v.InferOutput<typeof sourceSchema>;
export type Family = v.InferOutput<typeof familySchema>;
export type FamilyColour = NonNullable<Family['colour']>;
export type RelationshipType = v.InferOutput<typeof typeSchema>;
export type Period = v.InferOutput<typeof periodSchema>;
export type Step = v.InferOutput<typeof stepSchema>;
export type StepView = v.InferOutput<typeof stepViewSchema>;
export type Dossier = Omit<Known<v.InferOutput<typeof dossierSchema>>, 'relationships'> & {
  relationships: Relationship[];
};
/** A dossier as an author writes it: every optional field may be absent. */
export type DossierInput = v.InferInput<typeof dossierSchema>;
