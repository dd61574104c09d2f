/** The little that the tests use of the `edtf` package, which ships no types. */
declare module 'edtf' {
  /** Milliseconds of the first and last instant; `null` where an end is unknown. Throws on what it cannot read. */
  export default function edtf(text: string): { min: number | null; max: number | null };
}
