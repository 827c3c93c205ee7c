/** `npm run gen`: types of both APIs from their OpenAPI documents, and what the mini program shares. With --check: fails when they are stale. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Audience } from '../http/route.ts';
import { ownResources } from '../ownCatalogue.ts';
import { createCatalogue } from '../rest/catalogue.ts';
import { openApi } from '../rest/openapi.ts';
import { routes } from '../routes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGETS: Record<Audience, string> = {
  staff: 'admin/src/api.generated.ts',
  learner: 'weapp/miniprogram/typings/api.d.ts',
};
/** Modules without imports that both sides run: the mini program can only hold its own files. */
const COPIES = {
  'api/domain/bank/markedText.ts': 'weapp/miniprogram/models/markedText.ts',
  'api/domain/practical/score.ts': 'weapp/miniprogram/models/practicalScore.ts',
  'api/domain/attempts/rightness.ts': 'weapp/miniprogram/models/rightness.ts',
};
const HEAD = '// Written by `npm run gen` from the OpenAPI document. Do not edit.\n';

const catalogue = createCatalogue(await ownResources(), routes);
const stale: string[] = [];
const texts = new Map<string, string>();
for (const [audience, target] of Object.entries(TARGETS) as [Audience, string][]) {
  const document = openApi(audience, catalogue) as unknown as OpenAPI3;
  texts.set(target, HEAD + astToString(await openapiTypescript(document)));
}
for (const [source, target] of Object.entries(COPIES)) {
  const head = `// Copied by \`npm run gen\` from ${source}. Do not edit.\n`;
  texts.set(target, head + (await readFile(path.join(ROOT, source), 'utf8')));
}
for (const [target, text] of texts) {
  const file = path.join(ROOT, target);
  if (process.argv.includes('--check')) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) stale.push(target);
  } else {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
if (stale.length > 0) {
  console.error(`stale, run npm run gen: ${stale.join(', ')}`);
  process.exitCode = 1;
}
