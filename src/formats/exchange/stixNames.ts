/** What our objects of STIX are called. */

/** Of the ids that follow from those of a dossier. STIX has a namespace of its own, for observables alone. */
export const STIX_NAMESPACE = '2b815c65-e99e-4871-a3c9-3a82519ec069';
/** Fields of a dossier that STIX has no place for, as section 7.3 of STIX 2.1 lets them stand. */
export const STIX_EXTENSION = 'extension-definition--0ec07031-3b3c-4e2e-b310-58a534cb510d';
/** Who defines it. */
export const STIX_AUTHOR = 'identity--b4229ea0-57d5-4a67-b98f-2dbfc3800179';
/** Id of a record within the extension. */
export const RECORD_ID = 'record_id';

/** Properties of STIX are written in small letters, at least three of them. */
export const stixNameOf = (field: string): string =>
  field === 'id' ? 'dossier_id' : field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
