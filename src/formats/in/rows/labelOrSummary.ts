/** A label has room for so many letters; a longer one is a summary. */
const LONGEST_LABEL = 60;

/** Where the label and the summary of a file stand in a dossier; empty texts are left out. */
export function labelOrSummary(label: string, summary: string): { label?: string; summary?: string } {
  if (label.length > LONGEST_LABEL) return { summary: summary ? `${label}\n${summary}` : label };
  return { ...(label ? { label } : {}), ...(summary ? { summary } : {}) };
}
