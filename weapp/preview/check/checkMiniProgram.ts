/** Everything that can be known of the mini program without a phone. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect } from '../build/collect.ts';
import { compileTemplates } from '../build/templates.ts';
import { checkWxmlTypes } from './wxmlTypes.ts';

const NODE_MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Empty when all is well. Warnings of WeChat's template compiler count, too. */
export function checkMiniProgram(root: string): string[] {
  const collected = collect(path.resolve(root), NODE_MODULES);
  const templates = compileTemplates(collected);
  try {
    return [
      ...styleVersion(collected.app.style),
      ...collected.problems,
      ...templates.errors,
      ...templates.warnings,
      ...checkWxmlTypes(collected, templates),
    ];
  } finally {
    templates.group.free();
  }
}

/** Its `button:not([size=mini])` outweighs the class of a page or of TDesign, whose manual asks to leave it out. */
const styleVersion = (style: string | undefined): string[] =>
  style
    ? [`app.json: "style": "${style}" changes WeChat's own buttons in a way that the preview does not draw`]
    : [];
