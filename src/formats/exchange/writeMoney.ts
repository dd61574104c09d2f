/** A dossier as entities of FollowTheMoney, one on each line. */
import type { Dossier, Relationship } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import type { ExchangeWriting } from './exchangeFormat';
import { createExchangeReport, type ReportBuilder } from './exchangeReport';
import { toldSpans } from './graphOfDossier';
import { bareRecordsOf, tellLostFields } from './lostFields';
import { LINK_SCHEMA, schemaOfKind } from './moneySchemata';

/** Dates as FollowTheMoney has them: a year, a month or a day. */
const PLAIN_DATE = /^\d{4}(-\d{2}){0,2}$/;
const SEASON = /^\d{4}-2[1-4]$/;

export function writeMoney(dossier: Dossier): ExchangeWriting {
  const report = createExchangeReport();
  const types = new Map(dossier.types.map(({ id, label }) => [id, label]));
  const sources = new Map(dossier.sources.map((source) => [source.id, source]));
  const entities = [
    ...dossier.actors.map((actor) => ({
      id: actor.id,
      schema: schemaOfKind(actor.kind),
      properties: {
        name: [actor.name],
        ...listed('alias', actor.aliases),
        ...listed('country', actor.country && [actor.country.toLowerCase()]),
        ...listed('summary', actor.summary ? [actor.summary] : []),
        ...listed(
          'sourceUrl',
          actor.links?.map(({ url }) => url),
        ),
      },
    })),
    ...dossier.relationships.map((record, i) => {
      const cited = [...new Set(record.claims.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []);
      const type = types.get(record.type) ?? record.type;
      report.tellChanged('type', { path: `/relationships/${i}/type` }, words.unknownLinks, '');
      if (record.certainty)
        report.tellChanged('certainty', { path: `/relationships/${i}/certainty` }, words.statusOfCertainty, '');
      return {
        id: record.id,
        schema: LINK_SCHEMA,
        properties: {
          ...{ subject: [record.from], object: [record.to], role: [type, ...(record.label ? [record.label] : [])] },
          ...listed('status', record.certainty && [record.certainty]),
          ...datesOf(record, `/relationships/${i}`, report),
          ...listed('summary', record.summary ? [record.summary] : []),
          ...listed(
            'sourceUrl',
            cited.flatMap(({ url }) => url ?? []),
          ),
          ...listed('publisher', [...new Set(cited.flatMap(({ publisher }) => publisher || []))]),
        },
      };
    }),
  ];
  tellLostFields(
    dossier,
    {
      head: [],
      actors: ['name', 'kind', 'aliases', 'country', 'summary', 'links'],
      relationships: ['type', 'label', 'certainty', 'when', 'summary'],
    },
    report,
  );
  const text = entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
  return { text, report: report.finish(bareRecordsOf(dossier)) };
}

const listed = (name: string, values: readonly string[] | '' | undefined) => (values?.length ? { [name]: values } : {});

function datesOf(record: Relationship, path: string, report: ReportBuilder) {
  const { when = '' } = record;
  if (PLAIN_DATE.test(when) && !SEASON.test(when)) return { date: [when] };
  const spans = toldSpans(record, path, report);
  if (when) report.tellChanged('when', { path: `${path}/when` }, words.datesAsDays, '');
  const days = (side: 'start' | 'end') => {
    const all = spans.flatMap((span) => span[side] ?? []).sort();
    return all.length && all.length === spans.length ? [(side === 'start' ? all[0] : all.at(-1))!] : [];
  };
  return { ...listed('startDate', days('start')), ...listed('endDate', days('end')) };
}
