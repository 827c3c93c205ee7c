import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readingOf } from '../miniprogram/models/reading.ts';

describe('how a learner likes to read', () => {
  it('is what the phone has kept, and the default for what it cannot read', () => {
    assert.deepEqual(readingOf({ size: 2, light: 'night' }), { size: 2, light: 'night' });
    const usual = { size: 0, light: 'system' };
    for (const damaged of [undefined, null, 'text', 2, { size: 9, light: 'dim' }, { size: '1' }])
      assert.deepEqual(readingOf(damaged), usual);
    assert.deepEqual(readingOf({ size: 1 }), { ...usual, size: 1 });
  });

  it('has the same night by choice as by the phone', async () => {
    const style = await readFile(path.join(import.meta.dirname, '../miniprogram/app.wxss'), 'utf8');
    const tokens = (rule: RegExp) => rule.exec(style)?.[1]?.match(/--[\w-]+: .*;/g) ?? [];
    const chosen = tokens(/\n\.night \{\n(.*?)\n\}/s);
    assert.ok(chosen.length > 10);
    assert.deepEqual(tokens(/prefers-color-scheme: dark\) \{\n {2}page \{\n(.*?)\n {2}\}/s), chosen);
  });
});
