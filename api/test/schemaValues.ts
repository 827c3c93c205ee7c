/** JSON schema -> values, for suites that send every endpoint what its description allows, and what it does not. */
import fc from 'fast-check';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}

export type Definitions = Record<string, Schema>;

/** What JSON can say and hardly anybody expects. */
const NONSENSE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    ...[
      null,
      '',
      0,
      -1,
      1.5,
      1e300,
      2 ** 53,
      true,
      [],
      {},
      [null],
      '\u0000',
      '\ud800',
      '9999-12-31T23:59:59+14:00',
    ],
    ...['长'.repeat(5000), { __proto__: 1 }, { length: 3 }, '1; drop table staff', '../../etc/passwd', '%00'],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/**
 * @param spoilt one value in six, at any depth, is then not what the schema asks for, and fields may be unknown
 */
export function valuesOf(schema: Schema, definitions: Definitions, spoilt: boolean): fc.Arbitrary<unknown> {
  const inner = (one: Schema) => valuesOf(one, definitions, spoilt);
  const proper = properValues(schema, definitions, inner, spoilt);
  return spoilt ? fc.oneof({ weight: 5, arbitrary: proper }, { weight: 1, arbitrary: NONSENSE }) : proper;
}

type Inner = (schema: Schema) => fc.Arbitrary<unknown>;

function properValues(
  schema: Schema,
  definitions: Definitions,
  inner: Inner,
  spoilt: boolean,
): fc.Arbitrary<unknown> {
  if (schema.$ref) return inner(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(inner));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => inner({ ...schema, type })));
  switch (schema.type) {
    case 'string':
      return texts(schema);
    case 'integer':
    case 'number':
      return fc.integer(bounds(schema));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(inner(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 4 });
    case 'object':
      return objects(schema, inner, spoilt);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function bounds({ minimum, exclusiveMinimum, maximum }: Schema): { min: number; max: number } {
  const above = exclusiveMinimum === undefined ? 0 : Math.floor(exclusiveMinimum) + 1;
  const min = Math.max(Math.ceil(minimum ?? above), -1000);
  return { min, max: Math.max(min, Math.floor(Math.min(maximum ?? 1000, 1000))) };
}

function texts({ format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.constant('2030-01-01T00:00:00.000Z');
  if (format === 'date') return fc.constant('2030-01-01');
  if (format === 'uuid') return fc.uuid({ version: 4 });
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
}

function objects(schema: Schema, inner: Inner, spoilt: boolean): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)] as const);
  const requiredKeys = spoilt ? [] : (schema.required ?? []);
  const known = fc.record(Object.fromEntries(fields), { requiredKeys });
  if (typeof schema.additionalProperties === 'object') {
    const further = fc.dictionary(fc.string({ maxLength: 8 }), inner(schema.additionalProperties), {
      maxKeys: 3,
    });
    return fc.tuple(known, further).map(([one, other]) => ({ ...other, ...one }));
  }
  if (!spoilt) return known;
  return fc
    .tuple(known, fc.dictionary(fc.constantFrom('nonsense', 'id', 'constructor'), NONSENSE, { maxKeys: 1 }))
    .map(([one, other]) => ({ ...one, ...other }));
}
