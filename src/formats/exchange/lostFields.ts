/** Fields of a dossier that a format has no place for. */
import type { Dossier, DossierInput } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import type { ReportBuilder } from './exchangeReport';

interface KeptFields {
  head: readonly string[];
  actors: readonly string[];
  relationships: readonly string[];
}

/** Tells each field that is not kept, once for all records that have it. */
export function tellLostFields(dossier: Dossier, kept: KeptFields, report: ReportBuilder): void {
  const tell = (record: object, names: readonly string[], path: string, of: string) => {
    for (const [name, value] of Object.entries(record)) {
      const isEmpty = value === undefined || (Array.isArray(value) && !value.length);
      if (isEmpty || names.includes(name)) continue;
      report.tellLeftOut(
        'lost-field',
        { path: `${path}/${name}` },
        (count) => words.lostField(name, of, count),
        `${of} ${name}`,
      );
    }
  };
  tell(dossier, ['format', 'language', 'actors', 'relationships', ...kept.head], '', '');
  dossier.actors.forEach((actor, i) => tell(actor, ['id', ...kept.actors], `/actors/${i}`, 'actor'));
  dossier.relationships.forEach((record, i) =>
    tell(record, ['id', 'from', 'to', ...kept.relationships], `/relationships/${i}`, 'relationship'),
  );
}

/** What a format keeps that knows no types, claims and sources. */
export const bareRecordsOf = ({ title, actors, relationships }: Dossier): DossierInput => ({
  title,
  actors: actors.map(({ id, name }) => ({ id, name })),
  relationships: relationships.map(({ id, from, to, type }) => ({ id, from, to, type })),
});
