/** Handling marks: any text of the dossier, and the labels of the Traffic Light Protocol in their own colours. */

export interface Marking {
  text: string;
  /** Colours that the label demands; `null` for other marks, which are ink on a sunken ground. */
  colours: { text: string; ground: string } | null;
}

/** FIRST, Traffic Light Protocol 2.0 (2022), table of colours: text on black. */
const TLP: Readonly<Record<string, string>> = {
  'TLP:RED': '#FF2B2B',
  'TLP:AMBER': '#FFC000',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:GREEN': '#33FF00',
  'TLP:CLEAR': '#FFFFFF',
};

/** @returns `null` where the dossier has no mark */
export function markingOf(text: string | undefined): Marking | null {
  const written = text?.trim();
  if (!written) return null;
  const label = written.toUpperCase().replace(/\s+/g, '');
  const colour = TLP[label];
  return colour ? { text: label, colours: { text: colour, ground: '#000000' } } : { text: written, colours: null };
}
