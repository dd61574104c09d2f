/** A view in the words of the address, before anything of the dossier is known. */

/** Views that put marks elsewhere cannot be shown by switching those that stand. */
export function needsDrawing(words: string): boolean {
  return /(^|&)(unfold|detail|by|moved-\w+)=/.test(words);
}

export function replaceStep(words: string, step: string | null): string {
  const others = words.split('&').filter((word) => word && !word.startsWith('step='));
  return [...others, ...(step ? [`step=${step}`] : [])].join('&');
}
