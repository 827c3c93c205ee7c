/** An import with three rows that fail, and what suites over mending them do with it. */
import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { bankSuite } from '../../test/bankSuite.ts';
import { settledImport } from '../../test/imports.ts';

export const HEADER = ['序号', '题型', '题目内容', '选项A', '选项B', '选项C', '标准答案', '答案解析'];
/** Rows 2 and 5 are good; 3 has an answer outside its options, 4 no stem, 6 an unknown type. */
export const ROWS = [
  HEADER,
  ['1', '单选题', '登高作业前应先检查什么？', '安全带', '天气预报', '午餐', 'A', ''],
  ['2', '单选题', '灭火器压力表指针应在哪一区？', '绿区', '红区', '', 'D', '=1+1 是公式'],
  ['3', '判断题', '', '', '', '', '对', ''],
  ['4', '判断题', '湿手可以操作开关。', '', '', '', '错', ''],
  ['5', '连线题', '把工具与用途对应。', '', '', '', '甲', ''],
];
export const file = (data: unknown[][] = ROWS, name = '安全题') => xlsx.build([{ name, data, options: {} }]);

export function mendSuite() {
  const suite = bankSuite();

  const settled = (id: number) => settledImport(suite.staff, id);
  const upload = async (content: Uint8Array, name = '电工单选.xlsx'): Promise<number> => {
    const { body } = await suite.staff.upload(`/api/staff/imports?bankId=${suite.bankId}`, { name, content });
    assert.equal((await settled(body.data.id)).state, 'ready');
    return body.data.id;
  };
  const problems = async (id: number, query = '') =>
    (await suite.staff.get(`/api/staff/imports/${id}/problems?${query}`)).body;
  const act = (id: number, position: number, step: string, body?: unknown) =>
    suite.staff.post(`/api/staff/imports/${id}/problems/${position}/${step}`, body);
  const failedFile = async (id: number) =>
    xlsx.parse((await suite.staff.get(`/api/staff/imports/${id}/failed-rows.xlsx`)).body as Buffer);
  return { suite, settled, upload, problems, act, failedFile };
}
