/** The editors' words for how sure a relationship is, from sure to unsure. */
export const CERTAINTIES = ['confirmed', 'reported', 'claimed', 'speculated', 'hypothetical'] as const;
