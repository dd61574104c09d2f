/** What an embed shows beside the picture. */
const CONTROLS = ['filters', 'period', 'story', 'legend', 'details', 'table', 'arrange'] as const;
export type EmbedControl = (typeof CONTROLS)[number];

export const DEFAULT_CONTROLS: readonly EmbedControl[] = ['filters', 'legend', 'details', 'table'];

/** Reads the `controls` attribute: words between spaces or commas; absent means the usual ones, `none` means none. */
export function readControls(text: string | null): { controls: readonly EmbedControl[]; unknown: string[] } {
  if (text === null) return { controls: DEFAULT_CONTROLS, unknown: [] };
  const words = text.split(/[\s,]+/).filter((word) => word && word !== 'none');
  return {
    controls: CONTROLS.filter((control) => words.includes(control)),
    unknown: words.filter((word) => !CONTROLS.some((control) => control === word)),
  };
}
