/** The last priority that a label can be given; 1 is the first. */
export const LAST_PRIORITY = 5;
