/** What is wrong with the colours of a family. */

export const familyColour = (label: string, reason: string) => ({
  fault: `the colour of “${label}” is not drawn: ${reason}`,
  fix: 'Choose colours that everybody can read and tell apart, or leave the field out.',
});

export const tooManyColours = (most: number) => `at most ${most} families may have colours of their own`;
