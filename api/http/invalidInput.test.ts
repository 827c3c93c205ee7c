import assert from 'node:assert/strict';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { parseInput } from './invalidInput.ts';

const labels = { name: '名称', sections: '大题', count: '题数', day: '日期' };

describe('input that is wrong', () => {
  const faults = (schema: z.ZodType, input: unknown): string[] => {
    try {
      parseInput(schema, input, labels);
    } catch (error) {
      assert.ok(error instanceof AppError);
      assert.equal(error.status, 400);
      return error.details.map(({ message }) => message);
    }
    return [];
  };
  const name = (schema: z.ZodType, value: unknown) => faults(z.object({ name: schema }), { name: value })[0];

  it('passes what is right, parsed', () => {
    assert.deepEqual(parseInput(z.object({ name: z.string().trim() }), { name: ' x ' }), { name: 'x' });
  });

  const cases: [string, z.ZodType, unknown, string][] = [
    ['a missing value', z.string(), undefined, '“名称”必须填写'],
    ['null', z.int(), null, '“名称”必须填写'],
    ['another type', z.string(), 1, '“名称”应为文字'],
    ['a fraction', z.int(), 1.5, '“名称”应为整数'],
    ['an empty text', z.string().min(1), '', '“名称”不能为空'],
    ['a short text', z.string().min(8), 'x', '“名称”至少 8 个字'],
    ['a long text', z.string().max(2), 'xyz', '“名称”最多 2 个字'],
    ['a small number', z.number().min(3), 1, '“名称”不能小于 3'],
    ['a number that must be positive', z.number().positive(), 0, '“名称”应大于 0'],
    ['a great number', z.number().max(3), 4, '“名称”不能大于 3'],
    ['three decimals', z.number().multipleOf(0.01), 1.005, '“名称”最多保留两位小数'],
    ['a word of no choice', z.enum(['甲', '乙']), '丙', '“名称”应为以下之一：甲、乙'],
    ['a date in other order', z.iso.date(), '24.11.2026', '“名称”应为日期，例如 2026-11-24'],
    ['our own rule', z.string().refine(() => false, '不能这样'), 'x', '“名称”不能这样'],
  ];
  for (const [what, schema, value, sentence] of cases)
    it(`names the field and says what to do about ${what}`, () =>
      assert.equal(name(schema, value), sentence));

  it('counts entries of lists from one', () => {
    const schema = z.object({ sections: z.array(z.object({ count: z.int() })) });
    assert.deepEqual(faults(schema, { sections: [{ count: 1 }, { count: 1.5 }] }), [
      '“大题”第 2 项的“题数”应为整数',
    ]);
  });

  it('names fields that it does not know', () => {
    assert.deepEqual(faults(z.strictObject({}), { role: 'super' }), ['含有不认识的字段：role']);
  });

  it('reports every field at once', () => {
    assert.equal(faults(z.object({ name: z.string(), day: z.iso.date() }), {}).length, 2);
  });
});
