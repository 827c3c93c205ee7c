/** One OpenAPI 3.1 document per audience, from the same resources and routes that are mounted. */
import type { z } from 'zod';
import type { Audience, Route } from '../http/route.ts';
import type { Catalogue } from './catalogue.ts';
import {
  ERROR,
  failure,
  type JsonSchema,
  json,
  type Operation,
  type Paths,
  pathParameters,
  schemaOf,
} from './openapiParts.ts';
import { resourcePaths } from './openapiResources.ts';
import { resourceSchemas } from './openapiSchemas.ts';
import { isForLearners } from './permissions.ts';

export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Paths;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: object };
  security: object[];
}

const TITLES: Record<Audience, string> = {
  staff: '技能培训e考通 管理端接口',
  learner: '技能培训e考通 学员端接口',
};

export function openApi(audience: Audience, catalogue: Catalogue): OpenApi {
  const resources = catalogue.resources.filter((one) => audience === 'staff' || isForLearners(one));
  const paths: Paths = {};
  const schemas: Record<string, JsonSchema> = { Error: ERROR };
  for (const resource of resources) {
    Object.assign(schemas, resourceSchemas(resource, audience, catalogue));
    Object.assign(paths, resourcePaths(resource, audience, catalogue));
  }
  // As on the router, an endpoint of a domain stands before a generic one.
  for (const route of catalogue.routes.filter((one) => one.audience === audience)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: routeOperation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: TITLES[audience],
      version: '1',
      description:
        '时间均为 UTC 的 ISO 8601 文本；出错时返回 `{ error: { code, message, details?, requestId } }`。',
    },
    servers: [{ url: `/api/${audience}` }],
    paths,
    components: { schemas, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    security: [{ bearer: [] }],
  };
}

function routeOperation(route: Route): Operation {
  const parameters = [...pathParameters(route.path), ...queryParameters(route.query)];
  const success: Operation['responses'] = route.reply
    ? { '200': { description: '成功', ...json(schemaOf(route.reply, 'output')) } }
    : { '204': { description: '成功，没有内容' } };
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: `${route.method}${route.path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    ...(parameters.length > 0 && { parameters }),
    ...requestBody(route),
    responses: { ...success, ...failure },
  };
}

function requestBody({ body, upload }: Route): { requestBody?: object } {
  if (upload) {
    const schema = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  return body ? { requestBody: { required: true, ...json(schemaOf(body, 'input')) } } : {};
}

function queryParameters(query: z.ZodType | undefined): object[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
