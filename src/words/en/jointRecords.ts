/** What is wrong with relationships that are to be one record. */
import { idOf } from './faults';

const TAKE_OUT = 'or take out `sameRecordAs`.';

export const ofItself = { fault: 'a relationship is no further end of itself', fix: 'Take out `sameRecordAs`.' };
/** @param meant the record of that one */
export const ofFurtherEnd = (id: string, meant: string) => ({
  fault: `${idOf(id)} is itself a further end`,
  fix: `Name the first relationship of the record: perhaps ${idOf(meant)}.`,
});
export const differs = (id: string, field: string) => ({
  fault: `this is not the same record as ${idOf(id)}: they differ in \`${field}\``,
  fix: `Write the same \`${field}\` in both, ${TAKE_OUT}`,
});
export const citesOthers = (id: string) => ({
  fault: `this is not the same record as ${idOf(id)}: their claims cite different places`,
  fix: `Cite the same sources at the same places in both, ${TAKE_OUT}`,
});
