/** Workbooks and texts written by the tests themselves, and short words for what came of them. */
import xlsx from 'node-xlsx';
import { readFile } from '../readers/readFile.ts';
import { type Recognition, recognise } from './recognise.ts';

export type Cell = string | number | null;
type Sheets = Record<string, Cell[][]>;

export async function recogniseSheets(sheets: Sheets, fileName = '题库.xlsx'): Promise<Recognition> {
  const bytes = xlsx.build(Object.entries(sheets).map(([name, data]) => ({ name, data, options: {} })));
  return recognise(await readFile(bytes, fileName), { fileName });
}
/** @param content text, or bytes of any format */
export async function recogniseFile(content: string | Buffer, fileName: string): Promise<Recognition> {
  return recognise(await readFile(Buffer.from(content), fileName), { fileName });
}
export const drafts = (result: Recognition) =>
  result.questions.flatMap((one) => (one.status === 'usable' && one.draft ? [one.draft] : []));
export const summary = (result: Recognition) =>
  drafts(result).map(({ type, answer }) => `${type} ${Object.values(answer).flat(2).join('|')}`);
export const errors = (result: Recognition) => result.problems.filter((one) => one.severity === 'error');
export const messages = (result: Recognition) =>
  result.problems.map((one) => `${one.sheet}/${one.row}: ${one.message}`);

export const HEADER = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案'];
export const METALS = ['铜', '铝', '铁', '银'];
export const choice = (answer: Cell, type = '单选题', stem = '导线常用的材料是（ ）。'): Cell[] => [
  type,
  stem,
  ...METALS,
  answer,
];
