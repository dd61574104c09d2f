/** Words of groups that are computed: fetched with the code that finds them. */

export const caveat = 'Groups computed from the lines, not part of the dossier.';
export const around = (name: string) => `Around ${name}`;
export const numberedName = (name: string, number: number) => `${name} (${number})`;
