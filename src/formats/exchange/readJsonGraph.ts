/** Nodes and edges that stand in JSON. */
import { dossierOfGraph } from './dossierOfGraph';
import type { ExchangeReading } from './exchangeFormat';
import { createExchangeReport, type ReportBuilder } from './exchangeReport';
import { readJsonDocument, type JsonObject } from './jsonDocument';
import type { PropertyGraph } from './propertyGraph';

/** @param graphOf gives `null` where the value is not of the format that `label` names */
export const readJsonGraph = (
  text: string,
  label: string,
  graphOf: (value: JsonObject, report: ReportBuilder) => PropertyGraph | null,
): ExchangeReading =>
  readJsonDocument(text, label, (value, plain) => {
    const report = createExchangeReport();
    const graph = graphOf(value, report);
    if (!graph) return null;
    const dossier = dossierOfGraph(graph, report);
    return { ok: true, dossier, report: report.finish(dossier, plain) };
  });
