/** Which column of a list of learners says what, by the words of its header, in any order. Pure. */
import type { Grid, GridRow } from '../../imports/readers/reader.ts';
import { foldKey } from '../../imports/recognise/text.ts';

export const LIST_FIELDS = {
  phone: '手机号',
  name: '姓名',
  occupation: '职业（工种）',
  level: '等级',
  category: '类别',
  examPlan: '考试计划',
  place: '考点',
  organisation: '合作机构',
  class: '班级',
  memberUntil: '会员到期日',
} as const;
export type ListField = keyof typeof LIST_FIELDS;

const WORDS: Record<ListField, RegExp> = {
  phone:
    /^(学员|考生|本人)?(手机(号码?|电话)?|(联系)?电话(号码)?|联系方式|移动电话|PHONE(NUMBER)?|MOBILE|TEL)$/,
  name: /^((学员|考生|学生)?姓名|名字|学员|NAME)$/,
  occupation: /^((申报|报考|鉴定|认定|培训)?(职业|工种)(名称)?|职业[/、]工种|OCCUPATION)$/,
  level: /^((申报|报考|鉴定|认定|职业)?(技能)?(等级|级别)(名称)?|LEVEL)$/,
  category: /^((学员|考生|人员|报名)?类别|CATEGORY)$/,
  examPlan: /^(考试(计划|批次|场次)|(报考|认定)?批次|EXAMPLAN)$/,
  place: /^(考点(名称)?|考试地点|考场|PLACE)$/,
  organisation: /^((合作|培训)?机构(名称)?|合作单位|ORGANI[SZ]ATION)$/,
  class: /^((所在|培训)?班级?(名称)?|CLASS)$/,
  memberUntil:
    /^(会员(到期|截止|有效)(日期?|时间|期至?)?|(会员)?有效期至?|会员(期限|至)|MEMBER(SHIP)?UNTIL)$/,
};

/** Column of each field that the list has. */
export type ListColumns = Partial<Record<ListField, number>>;

export interface ListTable {
  sheet: string;
  headerRow: GridRow;
  columns: ListColumns;
  rows: GridRow[];
}

/** Titles and notes may stand above the header. */
const HEADER_WITHIN = 20;

/** Undefined: no row of it heads a column of phones. */
export function tableOf({ sheet, rows }: Grid): ListTable | undefined {
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(row.cells);
    if (columns.phone === undefined) continue;
    return { sheet, headerRow: row, columns, rows: rows.slice(index + 1) };
  }
  return undefined;
}

export function columnsOf(header: readonly string[]): ListColumns {
  const columns: ListColumns = {};
  for (const [index, cell] of header.entries()) {
    const field = fieldOf(cell);
    if (field) columns[field] ??= index;
  }
  return columns;
}

/** Remarks in brackets and marks of required columns are ignored. */
function fieldOf(cell: string): ListField | undefined {
  const bare = foldKey(cell)
    .replace(/[([【{].*?[)\]】}]/gs, '')
    .replace(/[*:★]/g, '');
  return (Object.keys(WORDS) as ListField[]).find((field) => WORDS[field].test(bare));
}
