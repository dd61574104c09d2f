/** Markdown as readers meet it: its prose in sentences, and what it names. */

export interface Sentence {
  /** Line of its paragraph, from 1. */
  line: number;
  text: string;
  words: number;
}

/** A paragraph, or one item of a list. */
interface Block {
  line: number;
  text: string;
}

const FENCE = /^\s*(```|~~~)/;
const NO_PROSE = /^\s*(#{1,6}\s|\||<!--|---\s*$)/;
const LIST_MARKER = /^\s*(?:[-*+]|\d+[.)])\s+/;
/** Points that end no sentence. */
const ABBREVIATIONS = /\b(e\.g|i\.e|etc|vs|cf|approx|No|Dr|Mr|Mrs|St|Fig)\./g;
const SENTENCE_END = /(?<=[.!?…][)"”’*_]{0,3})\s+(?=[("“‘*_]{0,3}[\p{Lu}\p{N}\p{Lo}])/u;

/** The lines of a document that are not in fenced code; those are empty. */
export function linesOutsideCode(text: string): string[] {
  let isInside = false;
  return text.split('\n').map((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isInside = !isInside;
    return isInside || isFence ? '' : line;
  });
}

/** Prose alone: no code, headings, tables and comments. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  linesOutsideCode(text).forEach((line, i) => {
    if (!line.trim() || NO_PROSE.test(line)) {
      open = null;
      return;
    }
    const words = line.replace(/^\s*>\s?/, '').replace(LIST_MARKER, '');
    if (open && !LIST_MARKER.test(line)) open.text += ` ${words.trim()}`;
    else blocks.push((open = { line: i + 1, text: words.trim() }));
  });
  return blocks;
}

/** A piece of code is one word, a link what it reads; a picture is none. */
const plainTextOf = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`]*`/g, 'Code')
    .replace(ABBREVIATIONS, '$1');

export function sentencesOf(text: string): Sentence[] {
  return blocksOf(text).flatMap((block) =>
    plainTextOf(block.text)
      .split(SENTENCE_END)
      .map((sentence) => ({
        line: block.line,
        text: sentence,
        words: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
      }))
      .filter(({ words }) => words > 0),
  );
}

export const MOST_WORDS = 35;
const MOST_WORDS_ON_AVERAGE = 20;

/** Sentences that are too long, and a document whose sentences are too long on average. */
export function longSentences(path: string, text: string): string[] {
  const sentences = sentencesOf(text);
  const average = sentences.reduce((sum, { words }) => sum + words, 0) / Math.max(1, sentences.length);
  return [
    ...sentences
      .filter(({ words }) => words > MOST_WORDS)
      .map(({ line, words, text: said }) => `${path}:${line} has a sentence of ${words} words: ${said}`),
    ...(average > MOST_WORDS_ON_AVERAGE ? [`${path} has ${average.toFixed(1)} words a sentence`] : []),
  ];
}
