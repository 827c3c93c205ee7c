/**
 * What goes into an archive: every resource that its reader may list, as he may see it, and for whoever may see
 * everything the other tables too. Plain data, because a worker thread does the reading.
 */
import { type Actor, holderOf } from '../../actor.ts';
import { inheritedBy } from '../../rest/bounds.ts';
import type { Catalogue, Column } from '../../rest/catalogue.ts';
import { ID, tableOf } from '../../rest/catalogue.ts';
import type { Resource } from '../../rest/define.ts';
import type { Access } from '../../rest/permissions.ts';
import { type PlanContext, seenConditions } from '../../rest/plan.ts';
import { pageStatement, type Statement } from '../../rest/sql.ts';
import { OTHER_TABLES } from './otherTables.zh.ts';

/** A column of a file; for relations a second one, with the other row's name, follows it. */
export interface SourceColumn extends Pick<Column, 'name' | 'label' | 'choices' | 'encrypted' | 'target'> {
  /** What kind of value it is, in Chinese: for the dictionary. */
  type: string;
  note: string;
}

export interface Source {
  name: string;
  label: string;
  columns: SourceColumn[];
  rows: Statement;
  count: Statement;
  /** Encrypted values are written in clear. */
  clear: boolean;
}

export interface Reader {
  actor: Actor & { kind: 'staff' };
  /** He wants personal data in clear, where he may see it. */
  clear: boolean;
}

const KINDS: Record<Column['kind'], string> = {
  text: '文字',
  longText: '长文字',
  richText: '富文本（HTML）',
  integer: '整数',
  decimal: '小数',
  boolean: '是/否',
  choice: '选项',
  date: '日期',
  instant: '时间（北京时间）',
  image: '图片文件编号',
  relation: '关联编号',
  structured: '结构数据（JSON）',
  password: '密码',
};

export function sourcesFor({ actor, clear }: Reader, catalogue: Catalogue, now: Date): Source[] {
  const holder = holderOf(actor);
  const context: PlanContext = {
    ...{ actor, now, get: catalogue.get, blindIndexes: () => [] },
    inherited: inheritedBy({ actor, now, catalogue }),
  };
  const shown = catalogue.resources.flatMap((resource) => {
    const access = catalogue.access(resource, holder);
    return access?.actions.has('list') ? [resourceSource(access, clear, context)] : [];
  });
  return holder === 'super' ? [...shown, ...otherSources()] : shown;
}

function resourceSource(access: Access, clear: boolean, context: PlanContext): Source {
  const { resource, columns } = access;
  const where = seenConditions(access, context);
  const plan = { table: tableOf(resource), where, limit: undefined, offset: 0 };
  return {
    name: resource.name,
    label: resource.label,
    columns: columns.map((column) => described(column, resource, context)),
    rows: pageStatement({ ...plan, columns, order: [{ column: 'id', descending: false }] }, false),
    count: counted(pageStatement({ ...plan, columns: [ID], order: [] }, false)),
    clear: clear && access.reveal,
  };
}

function described(
  { name, label, kind, choices, encrypted, target }: Column,
  resource: Resource,
  { get }: PlanContext,
): SourceColumn {
  const field = resource.fields[name];
  const other = field?.resource === undefined ? '' : `指向“${get(field.resource).label}”的编号`;
  const notes = [other, encrypted ? '加密保存' : '', field?.help ?? ''].filter(Boolean);
  return { name, label, choices, encrypted, target, type: KINDS[kind], note: notes.join('；') };
}

function otherSources(): Source[] {
  return Object.entries(OTHER_TABLES).map(([table, { label, columns }]) => {
    const list = Object.keys(columns).map((column) => `"${column}"`);
    const rows = { text: `select ${list.join(', ')} from "${table}"`, bindings: [] };
    return {
      name: table,
      label,
      columns: Object.entries(columns).map(([name, meaning]) => ({
        name,
        label: meaning,
        type: '数据库原值',
        note: '',
      })),
      rows,
      count: counted(rows),
      clear: false,
    };
  });
}

const counted = ({ text, bindings }: Statement): Statement => ({
  text: `select count(*) from (${text}) counted`,
  bindings,
});
