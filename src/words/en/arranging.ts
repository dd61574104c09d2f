/** Words of the commands that arrange the picture: fetched with them. */

export const tidyUp = 'Tidy up';
export const tidyUpHint = 'Small moves only. What you have moved yourself stays.';
export const tidyingUp = 'Tidying up …';
export const tidiedUp = 'Tidied up. Use Back to undo.';
export const searchLonger = 'Search longer';
export const searchLongerHint = 'Looks for a better arrangement; takes some seconds.';
export const searching = 'Searching …';
export const searched = 'Better arrangement found. Use Back to undo.';
export const nothingBetter = 'No better arrangement found. Nothing was moved.';
export const arrangingFailed = 'That did not work. Nothing was moved.';
export const putAllBack = 'Put all back';
export const putAllBackHint = 'Everyone returns to the dossier’s places.';
export const copyPositions = 'Copy positions';
export const copyPositionsHint = 'The dossier with these places, to paste over your file.';
export const copied = 'The dossier with these places is copied.';
export const notCopied = 'The browser did not let it be copied: save it instead.';
export const saveDossier = 'Save dossier';
export const saveDossierHint = 'A file with these places in it.';
/** Where a crowd stands otherwise than by its own choice. */
export const notStored = 'Stored places are of the usual arrangement: go back to it first.';
export const notWritten = 'The places could not be written into this dossier.';
