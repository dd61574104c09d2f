/** Words of an embed that cannot show what it is asked for. They are fetched before a reader touches it. */

export const noAddress = 'There is no dossier: give its address in src.';

export const notAsAsked = (notices: string) => `The view cannot be shown as asked: ${notices}`;
export const notHad = (name: string, reason: string, hasPicture: boolean) =>
  `The dossier ${name} cannot be had: ${reason}.${hasPicture ? ' The picture stays as it is.' : ''}`;
export const notReadable = (name: string, { fault, fix = '' }: { fault: string; fix?: string }) =>
  `The dossier ${name} cannot be read: ${fault}. ${fix}`;
export const unsafeAddress = (address: string) =>
  `${address} is no address to follow: use http, https, mailto, or a path on the same site.`;
export const policyForbids = (type: string) =>
  `The picture cannot be drawn: the policy of this page lets no trusted type named ${type} in.`;
