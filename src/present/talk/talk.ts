/** Where a talk is: the step, what covers it, and its time. A plain value that both windows hold. */
import type { DossierIndex } from '../../dossier/indexDossier';
import { pauseClock, resumeClock, startClock, markStepStart, type Clock } from './clock';
import type { TalkCommand } from './talkCommands';

export interface Talk {
  /** From 1. */
  step: number;
  blank: 'black' | 'white' | null;
  over: 'overview' | 'help' | 'qr' | null;
  laser: boolean;
  /** Somebody explores the picture, and comes back to the step. */
  away: boolean;
  clock: Clock;
}

/** @param step as an address asks for it; the nearest there is */
export function beginTalk(index: DossierIndex, step: number | null, now: number): Talk {
  const last = index.dossier.story.length;
  const at = Math.max(1, Math.min(last, step ?? shownStepsOf(index)[0] ?? 1));
  return { step: at, blank: null, over: null, laser: false, away: false, clock: startClock(now) };
}

/** Numbers of the steps that are not left out; all, where all are. */
export function shownStepsOf(index: DossierIndex): number[] {
  const all = index.dossier.story.map((step, i) => ({ number: i + 1, skip: step.skip === true }));
  const shown = all.filter(({ skip }) => !skip);
  return (shown.length ? shown : all).map(({ number }) => number);
}

/**
 * The talk after a command. A step asked for by its number is shown though it is left out otherwise; where there is none
 * of that number, or after the last, nothing happens.
 * @param now epoch milliseconds
 */
export function reduceTalk(index: DossierIndex, talk: Talk, command: TalkCommand, now: number): Talk {
  const steps = shownStepsOf(index);
  const goTo = (step: number | undefined): Talk =>
    step === undefined || !index.dossier.story[step - 1]
      ? talk
      : {
          ...talk,
          step,
          blank: null,
          over: null,
          away: false,
          clock: step === talk.step ? talk.clock : markStepStart(talk.clock, now),
        };
  const toggled = (over: NonNullable<Talk['over']>): Talk => ({ ...talk, over: talk.over === over ? null : over });
  // What covers the screen goes first: the room has not seen this step yet.
  const uncovers = talk.blank !== null;
  switch (command.do) {
    case 'next':
      return uncovers ? { ...talk, blank: null } : goTo(steps.find((step) => step > talk.step));
    case 'previous':
      return uncovers ? { ...talk, blank: null } : goTo(steps.findLast((step) => step < talk.step));
    case 'first':
      return goTo(steps[0]);
    case 'last':
      return goTo(steps.at(-1));
    case 'step':
      return goTo(command.step);
    case 'blank':
      return { ...talk, blank: talk.blank === command.with ? null : command.with, over: null };
    case 'overview':
    case 'help':
    case 'qr':
      return toggled(command.do);
    case 'laser':
      return { ...talk, laser: !talk.laser };
    case 'explore':
      return { ...talk, away: true, blank: null, over: null };
    case 'leave':
      return { ...talk, blank: null, over: null, laser: false };
    case 'clock':
      return { ...talk, clock: talk.clock.since === null ? resumeClock(talk.clock, now) : pauseClock(talk.clock, now) };
    case 'restart':
      return { ...talk, clock: startClock(now) };
    default:
      return talk;
  }
}
