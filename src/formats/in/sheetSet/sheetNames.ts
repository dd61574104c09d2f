/** What sheets of a dossier are called, in English, German, French and Spanish. */
import type { DossierSheet } from '../../dossierSheets/dossierColumns';
import { foldLetters } from '../sheets/dateText';

const NAMES: readonly (readonly [DossierSheet, RegExp])[] = [
  ['relationships', /relationships?|relations?|edges?|links?|beziehung(?:en)?|liens?|relacion(?:es)?/],
  ['actors', /actors?|nodes?|akteure?|acteurs?|actor(?:es)?/],
  ['claims', /claims?|aussagen?|behauptung(?:en)?|affirmations?|afirmacion(?:es)?/],
  ['sources', /sources?|quellen?|fuentes?/],
  ['types', /types?|typ(?:en)?|tipos?/],
  ['families', /famil(?:y|ies)|familien?|familles?|familias?/],
  ['periods', /periods?|zeitraum|zeitraume|periodes?|periodos?/],
  ['story', /story|stories|steps?|geschichte|schritte?|recit|etapes?|historia|pasos?/],
  ['dossier', /dossiers?|head|kopf|expediente/],
];
let forms: readonly (readonly [DossierSheet, RegExp])[] | null = null;

/** The whole name, or its last word: `arms-actors`. `null` for any other sheet. */
export function sheetOfName(name: string): DossierSheet | null {
  forms ??= NAMES.map(([sheet, list]) => [sheet, new RegExp(`(?:^|[^\\p{L}])(?:${list.source})$`, 'u')] as const);
  const plain = foldLetters(name).trim();
  return forms.find(([, form]) => form.test(plain))?.[0] ?? null;
}
