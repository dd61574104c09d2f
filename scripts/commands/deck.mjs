export const usage = 'entente deck <dossier.json> --out <slides.pptx>';
export const options = { out: { type: 'string' } };
export async function run() {}
