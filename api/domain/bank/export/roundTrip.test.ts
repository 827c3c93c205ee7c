/** Whatever a bank holds: written in each format and read by the real readers it is the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drafts, errors, recogniseFile } from '../../imports/recognise/workbooks.fixture.ts';
import type { QuestionDraft } from '../question.ts';
import type { ExportContext, Format } from './format.ts';
import { FORMATS } from './formats.ts';
import { trickyBank } from './tricky.fixture.ts';

const CONTEXT: ExportContext = { title: '电工', optionColumns: 6, picture: async () => undefined };

async function written(format: Format, bank: readonly QuestionDraft[], context = CONTEXT): Promise<Buffer> {
  async function* each() {
    yield* bank;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of format.write(each(), context)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const SHORT: QuestionDraft = {
  type: 'judge',
  stem: '停电后先验电。',
  options: [],
  answer: { value: true },
  explanation: '',
  difficulty: null,
  knowledgePointCode: null,
};

/** What the format says that it does not keep is not asked for. */
function kept(format: Format, draft: QuestionDraft): QuestionDraft {
  const lost = format.loses(draft);
  return {
    ...draft,
    ...(lost.includes('难度') && { difficulty: null }),
    ...(lost.includes('知识点') && { knowledgePointCode: null }),
    ...(lost.includes('解析') && { explanation: '' }),
  };
}

describe('round trip of a bank', () => {
  for (const [name, format] of Object.entries(FORMATS) as [string, Format][])
    it(`loses nothing in ${name} but what it says`, async () => {
      await fc.assert(
        fc.asyncProperty(trickyBank, async (bank) => {
          const writable = bank.filter((draft) => !format.refuses(draft));
          if (writable.length === 0) return;
          const bytes = await written(format, writable);
          const result = await recogniseFile(bytes, `电工.${format.extension}`);
          assert.deepEqual(errors(result), []);
          assert.deepEqual(
            drafts(result),
            writable.map((draft) => kept(format, draft)),
          );
        }),
        { numRuns: Number(process.env.RUNS ?? 60) },
      );
    });

  it('takes a text as long as a cell of the format may be, and refuses a longer one', async () => {
    const long = (length: number): QuestionDraft => ({ ...SHORT, stem: '电'.repeat(length) });
    for (const [name, most] of [
      ['xls', 4110],
      ['xlsx', 32_767],
    ] as const) {
      const { [name]: format } = FORMATS;
      const longest = long(most);
      assert.equal(format.refuses(longest), undefined);
      const result = await recogniseFile(await written(format, [longest, SHORT]), `电工.${name}`);
      assert.deepEqual(drafts(result), [longest, SHORT]);
      assert.match(format.refuses(long(most + 1)) ?? '', new RegExp(`有一格超过 ${most} 字`));
    }
  });
});
