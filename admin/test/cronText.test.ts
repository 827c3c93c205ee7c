import assert from 'node:assert/strict';
import { cronText } from '../src/widgets/cronText.ts';

describe('a time table in words', () => {
  const said: [cron: string, words: string][] = [
    ['* * * * *', '每分钟'],
    ['*/10 * * * *', '每 10 分钟'],
    ['5 * * * *', '每小时第 5 分'],
    ['20 */8 * * *', '每 8 小时（第 20 分）'],
    ['0 9 * * *', '每天 09:00'],
    ['0 9 1 * *', '0 9 1 * *'],
    ['0-30 9 * * *', '0-30 9 * * *'],
  ];
  for (const [cron, words] of said) it(`says ${words}`, () => assert.equal(cronText(cron), words));
});
