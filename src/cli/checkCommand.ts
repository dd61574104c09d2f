/** `entente check`: whether a published site or embed works, seen from outside. */
import { checkSite } from './checkSite';
import { defineCommand, refuseMisuse } from './command';
import type { SiteFinding } from './judgeAnswer';
import { withoutControls, type Output, type TextStyle } from './output';
import { countWords } from './placedProblem';

const usage = `entente check <address>

  tests a published page, embed or dossier: whether it answers, types, scripts, styles, the dossier, what other
  origins may read, and mixed content. Only files of its own origin are asked for`;

const STYLES: Readonly<Record<SiteFinding['kind'], TextStyle>> = { well: 'well', wrong: 'error', note: 'weak' };

export const check = defineCommand({
  summary: 'whether a published site or embed works, seen from outside',
  usage,
  options: {},
  async run(_, { files: [written], output }) {
    if (!written) refuseMisuse(usage);
    const address = addressOf(written);
    const counts = { well: 0, wrong: 0, note: 0 };
    const tell = (finding: SiteFinding) => {
      counts[finding.kind] += 1;
      if (finding.kind === 'wrong' || !output.isQuiet) writeFinding(finding, output);
    };
    await checkSite(address, (file, init) => fetch(file, init), tell, output.step);
    output.tell(`${countWords(counts.well, 'file')} well, ${countWords(counts.wrong, 'fault')}`);
    return counts.wrong ? 1 : 0;
  },
});

function addressOf(written: string): URL {
  const address = URL.canParse(written) ? new URL(written) : null;
  if (!address || !/^https?:$/.test(address.protocol))
    return refuseMisuse(`${written} is no address of a site. Give it whole: https://desk.example/entente/`);
  if (address.username || address.password)
    refuseMisuse('The address holds a user name. Take out everything before the @.');
  address.hash = '';
  return address;
}

function writeFinding({ kind, address, words, fix }: SiteFinding, { write, paint }: Output): void {
  write(`${paint(STYLES[kind], kind.padEnd(6))}${address}: ${withoutControls(words)}\n`);
  if (fix) write(`      ${fix}\n`);
}
