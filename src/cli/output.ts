/** What a command says: results, what was made, what is to be known, and how far it is. */
import type { LineStream, Shell } from './shell';

/** Colours of a terminal, by what they tell (ECMA-48, 8.3.117). */
const STYLES = { error: 31, well: 32, warning: 33, weak: 2, strong: 1 } as const;
export type TextStyle = keyof typeof STYLES;
/** Ms before a line says what is being done. */
const PATIENCE = 1000;
const CLEAR = '\r\u001b[2K';

/** What a file says, without what a terminal would take for a command: control characters, but for lines and tabs. */
export const withoutControls = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

export interface Output {
  isQuiet: boolean;
  /** A result, or a part of it. */
  write: (text: string | Uint8Array) => void;
  /** One line on what was made; with `--quiet` it is not said. */
  done: (line: string) => void;
  /** One line beside the result; with `--quiet` it is not said. */
  tell: (line: string) => void;
  /** One line on what is wrong, always. */
  warn: (line: string) => void;
  /** What is done from now on: shown on a terminal once a command has taken a second. */
  step: (words: string) => void;
  /** Colours words of a result, where it goes to a terminal that may have colours. */
  paint: (style: TextStyle, words: string) => string;
  /** Takes the line of `step` away. */
  end: () => void;
}

export function createOutput({ stdout, stderr, env, now }: Shell, isQuiet: boolean): Output {
  const isColoured = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const progress = createStepLine(stderr, now, isQuiet);
  const say = (stream: LineStream, text: string | Uint8Array) => {
    progress.clear();
    stream.write(text);
  };
  return {
    isQuiet,
    write: (text) => say(stdout, text),
    done: (line) => void (isQuiet || say(stdout, `${withoutControls(line)}\n`)),
    tell: (line) => void (isQuiet || say(stderr, `${withoutControls(line)}\n`)),
    warn: (line) => say(stderr, `${withoutControls(line)}\n`),
    step: progress.step,
    paint: (style, words) => (isColoured ? `\u001b[${STYLES[style]}m${words}\u001b[0m` : words),
    end: progress.end,
  };
}

/** One line that is written anew. What takes long at a stretch shows the step before it. */
function createStepLine(stream: LineStream, now: () => number, isQuiet: boolean) {
  const start = now();
  let words = '';
  let isShown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    isShown = true;
    stream.write(`${CLEAR}${withoutControls(words).slice(0, (stream.columns || 80) - 1)}`);
  };
  const clear = () => {
    if (isShown) stream.write(CLEAR);
    isShown = false;
  };
  return {
    step: (next: string) => {
      if (!stream.isTTY || isQuiet) return;
      words = next;
      if (now() - start >= PATIENCE) return show();
      timer ??= setTimeout(show, PATIENCE - (now() - start));
      timer.unref();
    },
    clear,
    end: () => {
      clearTimeout(timer);
      clear();
    },
  };
}
