/** What a dossier without a title is called. */
export const untitled = 'Untitled dossier';
