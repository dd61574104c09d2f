/** Why a page shows its picture alone. */

export const staticPageNotice = (fault: string) => `This page shows the picture without its filters: ${fault}`;
export const needsScript =
  'This page draws its picture with a script: allow scripts, or ask its sender for the handout.';
export const missingParts = 'parts of the page could not be loaded. Load it again.';
export const unreadableDossier = (name: string, faults: string) => `the dossier ${name} cannot be read. ${faults}`;
export const missingDossier = (name: string, fault: string) => `the dossier ${name} could not be loaded (${fault}).`;
export const serverAnswers = (status: number) => `the server answers ${status}`;
