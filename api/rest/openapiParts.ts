/** Pieces that both kinds of endpoint, generic and of a domain, are described with. */
import { z } from 'zod';

export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

export interface Operation {
  summary: string;
  tags: string[];
  operationId: string;
  parameters?: object[];
  requestBody?: object;
  responses: Record<string, object>;
}
export type Paths = Record<string, Record<string, Operation>>;

export const schemaName = (name: string): string => `#/components/schemas/${name}`;

/** `unrepresentable: any` so that a transform makes a wide schema rather than no document. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  return rest;
};

export const ERROR = schemaOf(
  z.object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      details: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
      requestId: z.string(),
    }),
  }),
  'output',
);

export const json = (schema: JsonSchema): object => ({ content: { 'application/json': { schema } } });
export const failure = { default: { description: '出错', ...json({ $ref: schemaName('Error') }) } };

export const pathParameters = (path: string): object[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'id' || name?.endsWith('Id') ? 'integer' : 'string' },
  }));
