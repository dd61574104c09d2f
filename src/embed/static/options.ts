/** What an embed shows beside the picture. */
const CONTROLS = ['filters', 'period', 'story', 'legend', 'details', 'table'] as const;
export type Control = (typeof CONTROLS)[number];

export const USUAL: readonly Control[] = ['filters', 'legend', 'details', 'table'];

/** Reads the `controls` attribute: words between spaces or commas; absent means the usual ones, `none` means none. */
export function readControls(text: string | null): { controls: readonly Control[]; unknown: string[] } {
  if (text === null) return { controls: USUAL, unknown: [] };
  const words = text.split(/[\s,]+/).filter((word) => word && word !== 'none');
  return {
    controls: CONTROLS.filter((control) => words.includes(control)),
    unknown: words.filter((word) => !CONTROLS.some((control) => control === word)),
  };
}
