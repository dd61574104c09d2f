/** A name with single spaces, and its letters composed. */
export const plainName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');
