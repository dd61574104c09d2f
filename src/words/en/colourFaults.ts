/** What is wrong with the colours of a family, or of a house. */

export const familyColour = (label: string, reason: string) => ({
  fault: `the colour of “${label}” is not drawn: ${reason}`,
  fix: 'Choose colours that everybody can read and tell apart, or leave the field out.',
});

export const tooManyColours = (most: number) => `at most ${most} families may have colours of their own`;

/** @param sight `normal`, or what keeps eyes from telling some colours */
export const eyesOf = (sight: string) => (sight === 'normal' ? 'all eyes' : `eyes with ${sight}`);
/** Of two colours, each with its name before it. */
export const lowContrast = (colour: string, ground: string, contrast: string, least: number) =>
  `${colour} on ${ground} has a contrast of ${contrast}; it needs ${least}`;
export const lookAlike = (first: string, second: string, to: string, apart: string, least: number) =>
  `${first} and ${second} look alike to ${to}: ${apart} apart, they need ${least}`;
