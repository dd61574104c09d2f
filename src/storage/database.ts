/** The name of the one database of the site. */
export const DATABASE = 'entente';
