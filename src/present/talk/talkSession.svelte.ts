/** A talk as it goes on in this window: its state, tied to the other window. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { TalkCommand } from './talkCommands';
import type { CarriedDossier, TalkMessage, TalkSide } from './readTalkMessage';
import { createTalkChannel, type TalkChannel } from './talkChannel';
import { reduceTalk, type Talk } from './talk';

export interface TalkSession {
  readonly talk: Talk;
  /** Whether the other window has been heard, and has not gone since. */
  readonly met: boolean;
  /** Name of the talk; `null` while there is no second window. */
  readonly name: string | null;
  do: (command: TalkCommand) => void;
  /** From now on a second window may listen. */
  call: (name: string) => void;
  dispose: () => void;
}

interface Asked {
  index: DossierIndex;
  side: TalkSide;
  start: Talk;
  name: string | null;
  /** Handed to the other window, if that has another one. */
  dossier: CarriedDossier;
  /** The other window shows another dossier. */
  oncarried: (dossier: CarriedDossier, talk: Talk) => void;
  /** Of the window with the slides, after every change that was asked for here or there. */
  onchange?: (talk: Talk) => void;
}

/** The slides lead: what the presenter asks for is done there, and told back. Alone, the presenter's window does it itself. */
export function createTalkSession(asked: Asked): TalkSession {
  const { index, side, dossier } = asked;
  let talk = $state.raw(asked.start);
  let met = $state.raw(false);
  let name = $state.raw(asked.name);
  let link: TalkChannel | null = null;
  /** Whether anything has been asked for here: then an answer to the first greeting comes too late. */
  let begun = false;
  /** Whether the other window's dossier may still come in place of this one: slides keep one that was opened here. */
  let isOpenToOther = side === 'presenter' || dossier.published;

  const here = (next: Talk) => {
    talk = next;
    asked.onchange?.(next);
  };
  const tellState = (withDossier: boolean) => link?.tell({ kind: 'state', talk, ...(withDossier ? { dossier } : {}) });
  const obey = (command: TalkCommand) => {
    begun = true;
    here(reduceTalk(index, talk, command, Date.now()));
    tellState(false);
  };
  const adopt = (message: Extract<TalkMessage, { kind: 'state' }>) => {
    const other = message.dossier;
    if (other && other.text !== dossier.text) {
      if (isOpenToOther && !begun) asked.oncarried(other, message.talk);
      return;
    }
    if (!index.dossier.story[message.talk.step - 1]) return;
    if (side === 'slides') isOpenToOther = false;
    if (side === 'slides' && begun) return void tellState(false);
    here(message.talk);
  };
  const hear = (message: TalkMessage) => {
    met = message.kind !== 'bye';
    if (message.kind === 'hello') tellState(true);
    else if (message.kind === 'state') adopt(message);
    else if (message.kind === 'do' && side === 'slides') obey(message.command);
  };
  const leave = () => link?.tell({ kind: 'bye' });
  const call = (called: string) => {
    link?.close();
    name = called;
    link = createTalkChannel(called, side, hear);
    link.tell({ kind: 'hello' });
  };
  if (asked.name !== null) call(asked.name);
  addEventListener('pagehide', leave);

  return {
    get talk() {
      return talk;
    },
    get met() {
      return met;
    },
    get name() {
      return name;
    },
    do(command) {
      if (side === 'presenter' && met) link?.tell({ kind: 'do', command });
      else obey(command);
    },
    call,
    dispose() {
      removeEventListener('pagehide', leave);
      leave();
      link?.close();
      link = null;
    },
  };
}
