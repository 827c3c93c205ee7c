import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readingOf } from '../miniprogram/models/reading.ts';

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('how a learner likes to read', () => {
  it('is what the phone has kept, and the default for what it cannot read', () => {
    assert.deepEqual(readingOf({ size: 2, light: 'night' }), { size: 2, light: 'night' });
    const usual = { size: 0, light: 'system' };
    for (const damaged of [undefined, null, 'text', 2, { size: 9, light: 'dim' }, { size: '1' }])
      assert.deepEqual(readingOf(damaged), usual);
    assert.deepEqual(readingOf({ size: 1 }), { ...usual, size: 1 });
  });

  it('can be read by day and by night: every text has a contrast of 4.5 to what it stands on', async () => {
    const style = await readFile(path.join(import.meta.dirname, '../miniprogram/app.wxss'), 'utf8');
    for (const [light, rule] of [
      ['day', /\n\.day \{\n(.*?)\n\}/s],
      ['night', /\n\.night \{\n(.*?)\n\}/s],
    ] as const) {
      const colours = new Map(
        [...(rule.exec(style)?.[1] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [
          m[1]!,
          m[2]!,
        ]),
      );
      for (const [texts, grounds] of [
        [
          ['text', 'text-soft', 'text-faint', 'brand', 'success', 'danger', 'accent-text'],
          ['surface', 'surface-sunk', 'background'],
        ],
        [['on-brand'], ['brand', 'success', 'danger']],
        [['brand'], ['brand-soft']],
        [['success'], ['success-soft']],
        [['danger'], ['danger-soft']],
        [['text', 'accent-text'], ['accent-soft']],
      ] as const)
        for (const text of texts)
          for (const ground of grounds) {
            const found = contrast(colours.get(text)!, colours.get(ground)!);
            assert.ok(found >= 4.5, `${light}: ${text} on ${ground} ${found.toFixed(2)}`);
          }
    }
  });

  it('has the same night by choice as by the phone', async () => {
    const style = await readFile(path.join(import.meta.dirname, '../miniprogram/app.wxss'), 'utf8');
    const tokens = (rule: RegExp) => rule.exec(style)?.[1]?.match(/--[\w-]+: .*;/g) ?? [];
    const chosen = tokens(/\n\.night \{\n(.*?)\n\}/s);
    assert.ok(chosen.length > 10);
    assert.deepEqual(tokens(/prefers-color-scheme: dark\) \{\n {2}page \{\n(.*?)\n {2}\}/s), chosen);
  });
});
