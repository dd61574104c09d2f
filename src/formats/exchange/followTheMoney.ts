/** FollowTheMoney: what Aleph and OpenSanctions exchange. */
import * as words from '../../words/en/exchange';
import type { ExchangeFormat } from './exchangeFormat';
import { readMoney } from './readMoney';
import { writeMoney } from './writeMoney';

const LABEL = words.formatLabels.money;

export const followTheMoneyFormat: ExchangeFormat = {
  id: 'followthemoney',
  label: LABEL,
  extension: 'ftm.json',
  mediaType: 'application/json+ftm',
  recognize(text) {
    const [line = ''] = text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split('\n', 1);
    return line.startsWith('{') && /"schema"\s*:\s*"/.test(line) && /"properties"\s*:\s*\{/.test(line);
  },
  read: (text) => readMoney(text, LABEL),
  write: writeMoney,
};
