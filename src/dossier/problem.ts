/** A fault in a dossier, told so that its author can mend it. */
export interface Problem {
  /** JSON pointer, such as `/relationships/16/to`. */
  path: string;
  /** Line and column, from 1, where the dossier came as text. */
  line?: number;
  column?: number;
  severity: 'error' | 'warning';
  code: string;
  /** What is wrong. */
  fault: string;
  /** What to do about it. */
  fix?: string;
}
