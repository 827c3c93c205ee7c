/** What the mapping editor changes: the sheets of a report as data to read the file again by. */
import type { ColumnMeaning, SheetReport } from '../../../../api/domain/imports/contract.ts';
import type { SheetMapping } from '../../../../api/domain/imports/mappingContract.ts';

/** Labels as the server gives them; it also refuses what cannot be read by. */
const MEANINGS: Record<Exclude<ColumnMeaning, 'option'>, string> = {
  stem: '题干',
  answer: '答案',
  type: '题型',
  options: '全部选项（同一格）',
  explanation: '解析',
  difficulty: '难度',
  knowledgePoint: '知识点代码',
  enabled: '启用标记',
  ignored: '不导入',
};
const MOST_OPTIONS = 12;

/** A choice of one column: a meaning, or `option:0` for option A. */
export const MEANING_CHOICES = [
  ...Object.entries(MEANINGS).map(([value, label]) => ({ value, label })),
  ...Array.from({ length: MOST_OPTIONS }, (_, at) => ({
    value: `option:${at}`,
    label: `选项 ${String.fromCharCode(65 + at)}`,
  })),
];

type ColumnMapping = SheetMapping['columns'][number];

export const choiceOf = ({ meaning, option }: Pick<ColumnMapping, 'meaning' | 'option'>): string =>
  meaning === 'option' ? `option:${option ?? 0}` : meaning;

export function columnOf(column: string, choice: string): ColumnMapping {
  const [meaning, option] = choice.split(':') as [ColumnMeaning, string?];
  return { column, meaning, ...(option !== undefined && { option: Number(option) }) };
}

export const mappingOf = (sheet: SheetReport): SheetMapping => ({
  sheet: sheet.name,
  skip: sheet.mappedBy === 'skipped',
  headerRow: sheet.headerRow,
  type: sheet.type,
  columns: sheet.columns.map(({ column, meaning, option }) => ({ column, meaning, option })),
});

/** Sheets as they were read, but for those changed; what nobody has touched is read without help again. */
export function mappingOfAll(
  sheets: SheetReport[],
  changed: Record<string, SheetMapping>,
): { sheets: SheetMapping[] } {
  return {
    sheets: sheets.flatMap((sheet) => {
      const said = sheet.mappedBy === 'staff' || (sheet.mappedBy === 'skipped' && sheet.layoutId === null);
      const mapping = changed[sheet.name] ?? (said ? mappingOf(sheet) : undefined);
      return mapping ? [mapping] : [];
    }),
  };
}
