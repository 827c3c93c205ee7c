import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { png } from '../../imports/readers/office.fixture.ts';
import { readFile } from '../../imports/readers/readFile.ts';
import { recognise } from '../../imports/recognise/recognise.ts';
import { drafts, messages } from '../../imports/recognise/workbooks.fixture.ts';
import type { QuestionDraft } from '../question.ts';
import type { Format } from './format.ts';
import { FORMATS } from './formats.ts';
import { fitted, imageSize } from './imageSize.ts';

const BYTES = [png(1, 2, 3), png(200, 2, 3, 40, 900)];
const IDS = ['uploaded-by-hand-0001', 'uploaded-by-hand-0002'];
const idOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
const question = (ids: readonly string[]): QuestionDraft => ({
  type: 'single',
  stem: `如图 ![电路 "甲"](file:${ids[0]}) 所示，\n\n哪个闭合？\n![乙](file:${ids[1]})`,
  options: [
    { key: 'A', text: `![开](file:${ids[0]})` },
    { key: 'B', text: '都不' },
  ],
  answer: { keys: ['A'] },
  explanation: `见 ![乙](file:${ids[1]}) 与 \\(U=IR\\)`,
  difficulty: null,
  knowledgePointCode: null,
});

describe('pictures of an exported bank', () => {
  for (const name of ['xlsx', 'docx', 'json', 'moodleXml'] as const)
    it(`are in the ${name} file, each in its place, and come in under the ids of their bytes`, async () => {
      const format: Format = FORMATS[name];
      const chunks: Buffer[] = [];
      async function* bank() {
        yield question(IDS);
      }
      const context = {
        title: '图',
        optionColumns: 4,
        picture: async (id: string) => ({ id, mime: 'image/png', bytes: BYTES[IDS.indexOf(id)]! }),
      };
      for await (const chunk of format.write(bank(), context)) chunks.push(Buffer.from(chunk));
      const kept = new Map<string, Buffer>();
      const contents = await readFile(Buffer.concat(chunks), `图.${format.extension}`, (id, bytes) =>
        kept.set(id, bytes),
      );
      const result = recognise(contents, { fileName: `图.${format.extension}` });
      assert.deepEqual(messages(result), []);
      assert.deepEqual(drafts(result), [question(BYTES.map(idOf))]);
      assert.deepEqual(
        BYTES.map((bytes) => kept.get(idOf(bytes))),
        BYTES,
      );
    });

  it('are written as references where there are no bytes, and said to be', async () => {
    for (const format of Object.values(FORMATS) as Format[])
      assert.equal(
        format.loses(question(IDS)).some((what) => what.startsWith('图片')),
        !['xlsx', 'docx', 'json', 'xml'].includes(format.extension),
        format.label,
      );
  });

  it('keep their shape', () => {
    assert.deepEqual(imageSize(BYTES[1]!), { width: 40, height: 900 });
    assert.deepEqual(fitted(imageSize(BYTES[1]!), { width: 120, height: 90 }), { width: 4, height: 90 });
    const jpeg = Buffer.from('ffd8ffe000040000ffc0001108003c0050030111', 'hex');
    assert.deepEqual(imageSize(jpeg), { width: 80, height: 60 });
    assert.deepEqual(imageSize(Buffer.from('474946383961780050', 'hex').subarray(0, 8)), {
      width: 240,
      height: 180,
    });
  });
});
