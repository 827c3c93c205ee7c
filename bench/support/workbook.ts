/** A workbook as a teacher's might be, of any number of rows; written piece by piece, so that making it costs no memory. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { contentTypes, MAIN, part, relations } from '../../api/domain/bank/export/office.ts';
import { type ZipEntry, zip } from '../../api/domain/bank/export/zip.ts';

const HEADER = [
  '序号',
  '题型',
  '题干',
  '选项A',
  '选项B',
  '选项C',
  '选项D',
  '答案',
  '解析',
  '难度',
  '知识点代码',
  '章节',
  '出处',
  '备注',
];
export const COLUMNS = HEADER.length;

const PLACES = ['配电室', '变压器', '电缆沟', '开关柜', '接地网', '照明回路', '电动机', '控制箱'];
const DEEDS = ['停电', '验电', '挂接地线', '悬挂标示牌', '装设遮栏', '核对编号', '测量绝缘', '记录温度'];
const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

function row(n: number): string[] {
  const place = pick(PLACES, n);
  const deeds = [0, 1, 2, 3].map((shift) => `在${place}先${pick(DEEDS, n + shift)}，再做其他`);
  const kind = n % 10;
  const stem = `第 ${n} 号${place}检修时，${pick(DEEDS, n >> 3)}之后按规程应当怎样做？`;
  const told = `按第 ${n % 97} 条，${pick(DEEDS, n)}必须在${pick(DEEDS, n + 1)}之前完成，并有两人在场。`;
  const last = [told, '中', `A-${n % 60}`, `第 ${1 + (n % 12)} 章`, '规程', n % 5 ? '' : '重点'];
  if (kind < 5) return [String(n), '单选题', stem, ...deeds, pick(['A', 'B', 'C', 'D'], n), ...last];
  if (kind < 7) return [String(n), '多选题', stem, ...deeds, pick(['AB', 'ACD', 'BD'], n), ...last];
  if (kind < 9) return [String(n), '判断题', stem, '', '', '', '', n % 2 ? '正确' : '错误', ...last];
  return [String(n), '填空题', `${stem}应为____。`, '', '', '', '', `${pick(DEEDS, n)}${n}`, ...last];
}

const FILLED = Array.from({ length: 1000 }, (_, n) => row(n).filter(Boolean).length);
/** With text in them, on average. */
export const CELLS_PER_ROW = FILLED.reduce((sum, cells) => sum + cells, 0) / FILLED.length;

export const writeWorkbook = (path: string, rows: number): Promise<void> => writeTable(path, bank(rows));

function* bank(rows: number): Generator<string[]> {
  yield HEADER;
  for (let n = 1; n <= rows; n += 1) yield row(n);
}

/** One sheet of these lines, the first of which is its header. */
export async function writeTable(path: string, lines: Iterable<readonly string[]>): Promise<void> {
  await pipeline(Readable.from(zip(entries(lines))), createWriteStream(path));
}

async function* entries(lines: Iterable<readonly string[]>): AsyncGenerator<ZipEntry> {
  yield relations('_rels/.rels', { r1: ['officeDocument', 'xl/workbook.xml'] });
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN.sheet}" xmlns:r="${MAIN.relations}"><sheets><sheet name="理论" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  yield relations('xl/_rels/workbook.xml.rels', { r1: ['worksheet', 'worksheets/sheet1.xml'] });
  yield { name: 'xl/worksheets/sheet1.xml', content: sheet(lines) };
  yield contentTypes({
    'xl/workbook.xml': 'spreadsheetml.sheet.main',
    'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
  });
}

async function* sheet(lines: Iterable<readonly string[]>): AsyncGenerator<string> {
  yield `<worksheet xmlns="${MAIN.sheet}"><sheetData>`;
  let number = 1;
  for (const line of lines) yield rowXml(line, number++);
  yield '</sheetData></worksheet>';
}

const rowXml = (cells: readonly string[], number: number): string =>
  `<row r="${number}">${cells
    .map((text, column) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`;
