import assert from 'node:assert/strict';
import { createLog } from './log.ts';

describe('the log', () => {
  const written = (log: (log: ReturnType<typeof createLog>) => void): string => {
    const lines: string[] = [];
    log(createLog('info', { write: (line) => void lines.push(line) }));
    return lines.join('');
  };

  it('keeps tokens and passwords out, however deep they stand', () => {
    const lines = written((log) =>
      log.info({ token: 'aaa', body: { password: 'bbb' }, request: { headers: { authorization: 'ccc' } } }),
    );
    assert.doesNotMatch(lines, /aaa|bbb|ccc/);
    assert.match(lines, /removed/);
  });

  it('masks phone numbers even inside the message of an error', () => {
    const lines = written((log) => log.error({ err: new Error('Key (phone)=(13812345678) exists') }, 'x'));
    assert.doesNotMatch(lines, /13812345678/);
    assert.match(lines, /138\*\*\*\*5678/);
  });

  it('leaves longer numbers alone', () => {
    const lines = written((log) => log.info({ id: 1_381_234_567_890 }, 'x'));
    assert.match(lines, /1381234567890/);
  });
});
