/** /docs/: both OpenAPI documents to read and to try, by swagger-ui, without scripts from elsewhere. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Middleware } from 'koa';
import send from 'koa-send';

// Resolved, not imported: its entry point would load the whole browser bundle into this process.
const ASSETS = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PREFIX = '/docs/';
const FILES = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-standalone-preset.js']);

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>接口文档 - 技能培训e考通</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="swagger-ui.css" />
  </head>
  <body>
    <div id="documents"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script src="swagger-ui-standalone-preset.js"></script>
    <script src="start.js"></script>
  </body>
</html>
`;

const START = `window.ui = SwaggerUIBundle({
  dom_id: '#documents',
  urls: [
    { name: '管理端', url: '/api/staff/openapi.json' },
    { name: '学员端', url: '/api/learner/openapi.json' },
  ],
  deepLinking: true,
  docExpansion: 'none',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
`;

export const docs: Middleware = async (ctx, next) => {
  if (ctx.path === PREFIX.slice(0, -1)) return ctx.redirect(PREFIX);
  if (!ctx.path.startsWith(PREFIX) || !['GET', 'HEAD'].includes(ctx.method)) return await next();
  const file = ctx.path.slice(PREFIX.length);
  ctx.set('cache-control', 'no-cache');
  if (file === '') {
    ctx.type = 'html';
    ctx.body = PAGE;
  } else if (file === 'start.js') {
    ctx.type = 'js';
    ctx.body = START;
  } else if (FILES.has(file)) {
    await send(ctx, file, { root: ASSETS });
  } else await next();
};
