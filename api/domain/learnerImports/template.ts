/** The workbook to fill in: a list with drop-downs of what may be chosen, how to fill it in, and what may be chosen. */
import { type Actor, organisationLimit } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { contentTypes, MAIN, part, relations } from '../bank/export/office.ts';
import { xml } from '../bank/export/xml.ts';
import { type ZipEntry, zip } from '../bank/export/zip.ts';
import { letter } from '../imports/recognise/text.ts';
import { LIST_FIELDS, type ListField } from './recognise/columns.ts';
import type { Named } from './recognise/names.ts';
import { namesFor } from './store.ts';

/** Rows of the list that offer the choice. */
const LAST_ROW = 50_001;
const [TEXT, HEAD, NOTE] = [0, 1, 2];

const HOW: readonly [string, string][] = [
  ['手机号', '必填。11 位，以 1 开头；一个手机号只填一行。请保持这一列为“文本”格式。'],
  ['姓名', '选填，最多 50 个字。'],
  [
    '职业（工种）、等级、考试计划、考点',
    '选填。从下拉列表中选，或照“可选内容”一页填写；职业和等级也可以填代码。',
  ],
  ['类别', '选填，最多 30 个字，例如：在校学生、企业职工、社会人员。'],
  ['合作机构、班级', '选填。班级要先在“班级”里建好；填了机构的班级，学员就归属该机构。'],
  ['会员到期日', '选填，例如 2026-12-31：导入后自动开通会员到这一天结束；已有同样长或更长会员的不重复开通。'],
  [
    '已有的学员',
    '手机号已存在时怎么处理，在上传后选择：只补空白、以文件为准，或不动。不会重复建立学员，也不会改变已有学员的合作机构。',
  ],
  ['出错的行', '上传后先核对；出错的行不会导入，可以下载出来改好后再上传。整次导入可以撤销。'],
];

export async function templateFile(actor: Actor, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Buffer> {
  const organisationId = organisationLimit(actor) ?? null;
  const names = await namesFor(db, organisationId, clock());
  // An organisation's list is its own without saying so.
  const fields = (Object.keys(LIST_FIELDS) as ListField[]).filter(
    (field) => field !== 'organisation' || organisationId === null,
  );
  const open = (all: readonly Named[]) => [
    ...new Set(all.filter(({ closed }) => !closed).map(({ name }) => name)),
  ];
  const choices = fields.flatMap((field) =>
    field in names ? [{ field, all: open(names[field as keyof typeof names]) }] : [],
  );
  const chunks: Buffer[] = [];
  for await (const chunk of zip(entries(fields, choices))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Choice {
  field: ListField;
  all: readonly string[];
}

async function* entries(fields: readonly ListField[], choices: readonly Choice[]): AsyncGenerator<ZipEntry> {
  const sheets = [
    ['学员名单', listSheet(fields, choices)],
    ['填写说明', howSheet()],
    ['可选内容', choiceSheet(choices)],
  ] as const;
  const numbered = sheets.map(([name, content], index) => ({ name, content, number: index + 1 }));
  yield relations('_rels/.rels', { r1: ['officeDocument', 'xl/workbook.xml'] });
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN.sheet}" xmlns:r="${MAIN.relations}"><sheets>${numbered
      .map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="s${number}"/>`)
      .join('')}</sheets></workbook>`,
  );
  yield relations('xl/_rels/workbook.xml.rels', {
    ...Object.fromEntries(
      numbered.map(({ number }) => [
        `s${number}`,
        ['worksheet', `worksheets/sheet${number}.xml`] as [string, string],
      ]),
    ),
    t1: ['styles', 'styles.xml'],
  });
  yield part('xl/styles.xml', STYLES);
  for (const { number, content } of numbered) yield part(`xl/worksheets/sheet${number}.xml`, content);
  yield contentTypes({
    'xl/workbook.xml': 'spreadsheetml.sheet.main',
    'xl/styles.xml': 'spreadsheetml.styles',
    ...Object.fromEntries(
      numbered.map(({ number }) => [`xl/worksheets/sheet${number}.xml`, 'spreadsheetml.worksheet']),
    ),
  });
}

/** Whole columns are texts: a phone number is no number, a day stays as it was typed. */
function listSheet(fields: readonly ListField[], choices: readonly Choice[]): string {
  const columns = fields.map(
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="18" style="${TEXT}" customWidth="1"/>`,
  );
  const lists = choices.flatMap(({ field, all }, at) => {
    const column = letter(fields.indexOf(field));
    const [from, to] = [`$${letter(at)}$2`, `$${letter(at)}$${all.length + 1}`];
    // Others than those of the list are typed as well, and judged when they come in.
    return all.length === 0
      ? []
      : `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${column}2:${column}${LAST_ROW}"><formula1>可选内容!${from}:${to}</formula1></dataValidation>`;
  });
  const header = fields.map((field) => (field === 'phone' ? `${LIST_FIELDS[field]}*` : LIST_FIELDS[field]));
  return sheet(
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols>`,
    [{ cells: header, style: HEAD }],
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
  );
}

const howSheet = (): string =>
  sheet(
    '<cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols>',
    [{ cells: ['项目', '怎么填'], style: HEAD }, ...HOW.map((cells) => ({ cells, style: NOTE }))],
  );

function choiceSheet(choices: readonly Choice[]): string {
  const longest = Math.max(0, ...choices.map(({ all }) => all.length));
  const columns = choices.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="26" customWidth="1"/>`);
  return sheet(`<cols>${columns.join('')}</cols>`, [
    { cells: choices.map(({ field }) => `可选的${LIST_FIELDS[field]}`), style: HEAD },
    ...Array.from({ length: longest }, (_, at) => ({
      cells: choices.map(({ all }) => all[at] ?? ''),
      style: TEXT,
    })),
  ]);
}

function sheet(
  head: string,
  rows: readonly { cells: readonly string[]; style: number }[],
  foot = '',
): string {
  const body = rows.map(({ cells, style }, at) => {
    const written = cells.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${letter(column)}${at + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN.sheet}">${head}<sheetData>${body.join('')}</sheetData>${foot}</worksheet>`;
}

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `<styleSheet xmlns="${MAIN.sheet}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1"/><xf applyAlignment="1">${WRAPPED}</xf></cellXfs></styleSheet>`;
