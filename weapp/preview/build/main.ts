/** `node --import tsx weapp/preview/build/main.ts`: builds the preview into dist/preview. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPreview } from './buildPreview.ts';

const WEAPP = fileURLToPath(new URL('../..', import.meta.url));

const { errors, warnings, stats } = await buildPreview({
  root: path.join(WEAPP, 'miniprogram'),
  outDir: path.join(WEAPP, '../dist/preview'),
});
for (const warning of warnings) console.warn(warning);
for (const error of errors) console.error(error);
console.log(
  `${stats.pages} pages, ${stats.components} components, ${stats.bytes} bytes, ${stats.milliseconds} ms`,
);
if (errors.length) process.exitCode = 1;
