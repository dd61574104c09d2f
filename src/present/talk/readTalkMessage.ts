/** Messages of the other window of a talk, by their shape: any page of this site can speak on the same channel. */
import * as v from 'valibot';
import type { Talk } from './talk';
import type { TalkCommand } from './talkCommands';

/** A dossier that only one of the windows may have: it was opened from the reader's own files. */
export interface CarriedDossier {
  name: string;
  text: string;
  published: boolean;
}

export type TalkMessage =
  /** Somebody has come: who is there tells where the talk is. */
  | { kind: 'hello' }
  | { kind: 'state'; talk: Talk; dossier?: CarriedDossier }
  /** The presenter asks for something. */
  | { kind: 'do'; command: TalkCommand }
  | { kind: 'bye' };

export type TalkSide = 'slides' | 'presenter';

const time = v.pipe(v.number(), v.finite());
const step = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const talkSchema = v.object({
  step,
  blank: v.nullable(v.picklist(['black', 'white'])),
  over: v.nullable(v.picklist(['overview', 'help', 'qr'])),
  laser: v.boolean(),
  away: v.boolean(),
  clock: v.object({ before: time, since: v.nullable(time), stepAt: time }),
});
const commandSchema = v.variant('do', [
  v.object({ do: v.literal('step'), step }),
  v.object({ do: v.literal('blank'), with: v.picklist(['black', 'white']) }),
  v.object({ do: v.picklist(['next', 'previous', 'first', 'last', 'clock', 'restart']) }),
  v.object({
    do: v.picklist(['explore', 'fullscreen', 'help', 'laser', 'leave', 'overview', 'presenter', 'handout', 'qr']),
  }),
]);
const sentSchema = v.object({
  side: v.picklist(['slides', 'presenter']),
  message: v.variant('kind', [
    v.object({ kind: v.picklist(['hello', 'bye']) }),
    v.object({
      kind: v.literal('state'),
      talk: talkSchema,
      dossier: v.exactOptional(v.object({ name: v.string(), text: v.string(), published: v.boolean() })),
    }),
    v.object({ kind: v.literal('do'), command: commandSchema }),
  ]),
});

/** @returns the message with nothing but its known fields; `null` where it is none */
export function readTalkMessage(data: unknown): { side: TalkSide; message: TalkMessage } | null {
  const read = v.safeParse(sentSchema, data);
  return read.success ? read.output : null;
}
