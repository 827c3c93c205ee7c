/** Whether corrections can be read by, and what of them is worth remembering. Pure. */
import { COLUMN_MEANINGS, type ImportReport, type SheetReport } from './contract.ts';
import type { ImportMapping, Layout, SheetMapping } from './mappingContract.ts';
import { fingerprintOf } from './recognise/mapping.ts';
import { letter } from './recognise/text.ts';

/** The sentence that says what is wrong and what to do; undefined when nothing is. */
export function problemOfMapping({ sheets }: ImportMapping, report: ImportReport): string | undefined {
  for (const mapping of sheets) {
    const sheet = report.sheets.find((one) => one.name === mapping.sheet);
    if (!sheet) return `文件中没有“${mapping.sheet}”，请刷新页面后再改`;
    const problem = mapping.skip || sheet.kind === 'list' ? undefined : problemOfColumns(mapping, sheet);
    if (problem) return `“${mapping.sheet}”${problem}`;
  }
  const skipped = sheets.filter((one) => one.skip).map((one) => one.sheet);
  if (report.sheets.every((one) => skipped.includes(one.name)))
    return '所有内容都设为不导入，没有可识别的了；请至少留下一个工作表';
  return undefined;
}

/** A second answer column may stand beside the first: both must then agree. */
const MOST: Partial<Record<string, number>> = { answer: 2 };

function problemOfColumns({ columns }: SheetMapping, sheet: SheetReport): string | undefined {
  const seen = new Map<string, string[]>();
  for (const { column, meaning, option } of columns) {
    const known = sheet.columns.some((one) => one.column === column);
    if (!known) return `没有 ${column} 列，请刷新页面后再改`;
    const label = meaning === 'option' ? `选项 ${letter(option ?? 0)}` : COLUMN_MEANINGS[meaning];
    if (meaning !== 'ignored') seen.set(label, [...(seen.get(label) ?? []), column]);
  }
  for (const [label, of] of seen) {
    const most = MOST[label === COLUMN_MEANINGS.answer ? 'answer' : label] ?? 1;
    if (of.length > most)
      return `的 ${of.join('、')} 列都设为“${label}”，请只留一列，其余改为别的含义或“不导入”`;
  }
  if (!seen.has(COLUMN_MEANINGS.stem)) return '没有设“题干”列，请指出哪一列是题干；不是试题就设为不导入';
  // Keys may stand inside the stems.
  const readWithout = sheet.questions > 0 && !sheet.columns.some((one) => one.meaning === 'answer');
  if (!seen.has(COLUMN_MEANINGS.answer) && !readWithout)
    return '没有设“答案”列，没有答案的试题不能导入；请指出哪一列是答案';
  return undefined;
}

/** Corrected sheets that have a header to know them again by. */
export function layoutsOf(
  { sheets }: ImportMapping,
  report: ImportReport,
): (Omit<Layout, 'id'> & { headers: string })[] {
  return sheets.flatMap((mapping) => {
    const columns = report.sheets.find((one) => one.name === mapping.sheet)?.columns ?? [];
    const headers = columns.map((one) => one.header);
    const fingerprint = mapping.headerRow === null ? undefined : fingerprintOf(headers);
    if (!fingerprint) return [];
    return [{ fingerprint, sheet: mapping.sheet, mapping, headers: headers.filter(Boolean).join('、') }];
  });
}
