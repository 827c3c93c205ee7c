/** Paths of the generic layer for one resource and audience. */
import type { Audience } from '../http/route.ts';
import { bulkBody, hasBulk } from './bulk.ts';
import type { Catalogue } from './catalogue.ts';
import type { CommandHint, Resource } from './define.ts';
import { revealBody } from './handlers.ts';
import {
  failure,
  type JsonSchema,
  json,
  type Operation,
  type Paths,
  pathParameters,
  schemaName,
  schemaOf,
} from './openapiParts.ts';
import { accessesOf, typeName } from './openapiSchemas.ts';
import { type Access, hasSecrets } from './permissions.ts';

type Verb =
  | 'list'
  | 'show'
  | 'create'
  | 'update'
  | 'delete'
  | 'dependents'
  | 'batch'
  | 'bulk'
  | 'history'
  | 'reveal'
  | 'export';

export function resourcePaths(resource: Resource, audience: Audience, catalogue: Catalogue): Paths {
  const accesses = accessesOf(resource, audience, catalogue);
  const may = (action: Verb) => accesses.some(({ actions }) => (actions as ReadonlySet<string>).has(action));
  const build = operations(resource, accesses);
  const only = (entries: [string, Operation | false][]) =>
    Object.fromEntries(entries.filter((entry): entry is [string, Operation] => entry[1] !== false));
  const paths: Paths = {
    [`/${resource.name}`]: only([
      ['get', may('list') && build.list],
      ['post', may('create') && build.create],
    ]),
    [`/${resource.name}/{id}`]: only([
      ['get', may('show') && build.show],
      ['patch', may('update') && build.update],
      ['delete', may('delete') && build.delete],
    ]),
    [`/${resource.name}/{id}/dependents`]: only([['get', may('delete') && build.dependents]]),
    [`/${resource.name}/batch`]: only([['post', may('create') && build.batch]]),
    [`/${resource.name}/bulk`]: only([['post', may('update') && hasBulk(resource) && build.bulk]]),
    [`/${resource.name}/{id}/history`]: only([
      ['get', accesses.some(({ history }) => history) && build.history],
    ]),
    [`/${resource.name}/{id}/reveal`]: only([
      ['post', hasSecrets(resource) && accesses.some(({ reveal }) => reveal) && build.reveal],
    ]),
    ...setterPaths(resource, accesses),
    [`/${resource.name}/export.xlsx`]: only([['get', may('export') && build.export]]),
  };
  return Object.fromEntries(Object.entries(paths).filter(([, methods]) => Object.keys(methods).length > 0));
}

function operations(resource: Resource, accesses: readonly Access[]): Record<Verb, Operation> {
  const name = typeName(resource);
  const row: JsonSchema = { $ref: schemaName(name) };
  const data = (schema: JsonSchema, more: Record<string, JsonSchema> = {}): JsonSchema => ({
    type: 'object',
    properties: { data: schema, ...more },
    required: ['data', ...Object.keys(more)],
  });
  const operation = (verb: Verb, summary: string, rest: Partial<Operation>): Operation => ({
    summary: summary + resource.label,
    tags: [resource.label],
    operationId: `${verb}${name}`,
    ...rest,
    responses: { ...rest.responses, ...failure },
  });
  const ok = (schema: JsonSchema) => ({ '200': { description: '成功', ...json(schema) } });
  const body = (suffix: string) => ({
    requestBody: { required: true, ...json({ $ref: schemaName(name + suffix) }) },
  });
  const rows: JsonSchema = { type: 'array', items: row };
  const id = { parameters: pathParameters('/:id') };
  const query = filterParameters(accesses);
  return {
    list: operation('list', '查询', {
      parameters: [...PAGING, ...query],
      responses: ok(data(rows, { total: { type: 'integer' }, ...totalsSchema(resource) })),
    }),
    show: operation('show', '查看', { ...id, responses: ok(data(row)) }),
    create: operation('create', '新增', {
      ...body('Create'),
      responses: { '201': { description: '已新增', ...json(data(row)) } },
    }),
    update: operation('update', '修改', { ...id, ...body('Update'), responses: ok(data(row)) }),
    delete: operation('delete', '删除', { ...id, responses: { '204': { description: '已删除' } } }),
    dependents: operation('dependents', '有哪些内容在使用', { ...id, responses: ok(data(DEPENDENTS)) }),
    batch: operation('batch', '批量增删改', {
      requestBody: { required: true, ...json(batchSchema(name)) },
      responses: ok(data({ type: 'object', properties: { created: rows, updated: rows, deleted: IDS } })),
    }),
    bulk: operation('bulk', '批量修改', {
      requestBody: { required: true, ...json(schemaOf(bulkBody, 'input')) },
      responses: ok(data(BULK)),
    }),
    history: operation('history', '修改记录：', {
      parameters: [...pathParameters('/:id'), PAGE],
      responses: ok(data(HISTORY, { total: { type: 'integer' } })),
    }),
    reveal: operation('reveal', '查看明文：', {
      parameters: pathParameters('/:id'),
      requestBody: { required: true, ...json(schemaOf(revealBody, 'input')) },
      responses: ok(
        data({ type: 'object', properties: { value: { type: ['string', 'null'] } }, required: ['value'] }),
      ),
    }),
    export: operation('export', '导出', {
      parameters: query,
      responses: { '200': { description: 'Excel 文件', content: { [XLSX]: {} } } },
    }),
  };
}

const totalsSchema = ({ totals }: Resource): Record<string, JsonSchema> =>
  totals
    ? {
        totals: {
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(totals).map(([name, { label }]) => [name, { type: 'number', description: label }]),
          ),
        },
      }
    : {};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const IDS: JsonSchema = { type: 'array', items: { type: 'integer' } };
const DEPENDENTS: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: { label: { type: 'string' }, count: { type: 'integer' } },
    required: ['label', 'count'],
  },
};

const STATE: JsonSchema = { type: ['object', 'null'], additionalProperties: true };
const HISTORY: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: 'integer' },
      at: { type: 'string', format: 'date-time' },
      staff: { type: ['string', 'null'] },
      action: { type: 'string' },
      before: STATE,
      after: STATE,
    },
    required: ['id', 'at', 'staff', 'action', 'before', 'after'],
  },
};
const BULK: JsonSchema = {
  type: 'object',
  properties: {
    changed: { type: 'integer' },
    unchanged: { type: 'integer' },
    refusedCount: { type: 'integer' },
    refused: {
      type: 'array',
      items: {
        type: 'object',
        properties: { id: { type: 'integer' }, title: { type: 'string' }, reason: { type: 'string' } },
        required: ['id', 'title', 'reason'],
      },
    },
  },
  required: ['changed', 'unchanged', 'refusedCount', 'refused'],
};

const parameter = (name: string, schema: JsonSchema, description: string) => ({
  name,
  in: 'query',
  required: false,
  schema,
  description,
});

const PAGE = parameter('page', { type: 'integer', minimum: 1, default: 1 }, '页码');
const PAGING = [
  PAGE,
  parameter('pageSize', { type: 'integer', minimum: 1, maximum: 100, default: 20 }, '每页条数'),
];

/** Commands that only set fields; the others are routes of a domain. */
function setterPaths(resource: Resource, accesses: readonly Access[]): Paths {
  const name = typeName(resource);
  const offered = new Map(accesses.flatMap((access) => access.commands).map((one) => [one.name, one]));
  const operation = ({ name: command, label }: CommandHint): Operation => ({
    summary: label + resource.label,
    tags: [resource.label],
    operationId: `${command}${name}`,
    parameters: pathParameters('/:id'),
    responses: {
      '200': {
        description: '成功',
        ...json({ type: 'object', properties: { data: { $ref: schemaName(name) } }, required: ['data'] }),
      },
      ...failure,
    },
  });
  const setters = [...offered.values()].filter(({ set }) => set);
  return Object.fromEntries(
    setters.map((command) => [`/${resource.name}/{id}/${command.name}`, { post: operation(command) }]),
  );
}

function filterParameters(accesses: readonly Access[]): object[] {
  const columns = [...new Map(accesses.flatMap((one) => [...one.byName, ...one.filters])).values()];
  const names = (list: typeof columns) => list.map(({ name }) => name).join('、');
  const text: JsonSchema = { type: 'string' };
  return [
    parameter(
      'sort',
      text,
      `排序字段，前加 - 为倒序，多个用逗号分隔：${names(columns.filter(({ sort }) => sort))}`,
    ),
    parameter('select', text, '只返回这些字段，用逗号分隔'),
    ...(columns.some(({ search }) => search) ? [parameter('q', text, '搜索词')] : []),
    ...columns.flatMap(({ name, label, filters }) =>
      filters.map((operator) => parameter(`filter[${name}][${operator}]`, text, label)),
    ),
  ];
}

const batchSchema = (name: string): JsonSchema => ({
  type: 'object',
  properties: {
    create: { type: 'array', items: { $ref: schemaName(`${name}Create`) } },
    update: {
      type: 'array',
      items: { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] },
    },
    delete: IDS,
  },
});
