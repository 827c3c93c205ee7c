/** JSON schemas of a resource as one audience sees it. */
import type { Audience } from '../http/route.ts';
import type { Catalogue, Column } from './catalogue.ts';
import type { Field, Resource } from './define.ts';
import { type JsonSchema, schemaOf } from './openapiParts.ts';
import type { Access } from './permissions.ts';

/** exam-plans -> ExamPlans */
export const typeName = ({ name }: Resource): string =>
  name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());

/** Whoever sees most: 'super' of the staff; of learners and guests both together. */
export function accessesOf(resource: Resource, audience: Audience, catalogue: Catalogue): Access[] {
  const roles = audience === 'staff' ? (['super'] as const) : (['learner', 'guest'] as const);
  return roles.flatMap((role) => catalogue.access(resource, role) ?? []);
}

export function resourceSchemas(
  resource: Resource,
  audience: Audience,
  catalogue: Catalogue,
): Record<string, JsonSchema> {
  const accesses = accessesOf(resource, audience, catalogue);
  const columns = new Map(
    accesses.flatMap((access) => access.columns.map((column) => [column.name, column])),
  );
  const name = typeName(resource);
  const schemas: Record<string, JsonSchema> = { [name]: rowSchema(resource, [...columns.values()]) };
  const [access] = accesses;
  if (access?.actions.has('create')) schemas[`${name}Create`] = bodySchema(resource, access, 'create');
  if (access?.actions.has('update')) schemas[`${name}Update`] = bodySchema(resource, access, 'update');
  return schemas;
}

function rowSchema(resource: Resource, columns: readonly Column[]): JsonSchema {
  const properties = Object.fromEntries(
    columns.map((column) => [column.name, columnSchema(column, resource.fields[column.name])]),
  );
  const related = columns.filter(({ target }) => target);
  if (related.length > 0)
    properties.labels = {
      type: 'object',
      description: '关联内容的名称',
      properties: Object.fromEntries(
        related.map(({ name }) => [name, { type: ['string', 'number', 'null'] }]),
      ),
      required: related.map(({ name }) => name),
    };
  return { type: 'object', properties, required: Object.keys(properties) };
}

function columnSchema(column: Column, field: Field | undefined): JsonSchema {
  if (!field)
    return column.kind === 'instant'
      ? { type: 'string', format: 'date-time', description: column.label }
      : { type: 'integer', description: column.label };
  return fieldSchema(field, 'output');
}

function fieldSchema(field: Field, io: 'input' | 'output'): JsonSchema {
  const schema = schemaOf(field.schema, io);
  // What was stored before a rule was made stricter, or is masked, need not match it.
  if (io === 'output') for (const rule of ['pattern', 'minLength', 'maxLength']) delete schema[rule];
  const labelled = { ...schema, description: [field.label, field.help].filter(Boolean).join('：') };
  return field.optional ? { anyOf: [labelled, { type: 'null' }] } : labelled;
}

function bodySchema(resource: Resource, { writable }: Access, write: 'create' | 'update'): JsonSchema {
  const fields = Object.entries(resource.fields).filter(([name]) => writable[write].has(name));
  const required = fields.filter(([, field]) => !field.optional && field.initial === undefined);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field, 'input')])),
    ...(write === 'create' && required.length > 0 && { required: required.map(([name]) => name) }),
    additionalProperties: false,
  };
}
