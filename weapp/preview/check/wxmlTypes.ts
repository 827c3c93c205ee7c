/**
 * Checks `{{ }}` expressions and handler names in WXML against the TypeScript of the page or component, without
 * changing a source: in memory `Page({…})` becomes `export default Page({…})`, whose type carries data and
 * methods, and the compiler's typed form of the template is checked against it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { type Collected, PACKAGES, type Source } from '../build/collect.ts';
import type { Templates } from '../build/templates.ts';

type Converted = ReturnType<Templates['group']['getTmplConvertedExpr']>;

/** `file:line:column message` for each mistake. */
export function checkWxmlTypes({ root, sources }: Collected, { group }: Templates): string[] {
  const texts = new Map<string, string>();
  const checked = new Map<string, { source: Source; converted: Converted }>();
  for (const source of sources.values()) {
    if (source.path.startsWith(PACKAGES) || !source.script.endsWith('.ts')) continue;
    texts.set(source.script, exported(readFileSync(source.script, 'utf8')));
    const converted = group.getTmplConvertedExpr(source.path, environment(source));
    const file = `${source.file}.wxml.check.ts`;
    texts.set(file, converted.code() ?? '');
    checked.set(file, { source, converted });
  }
  const program = createProgram(root, texts, [...checked.keys()]);
  return [...checked].flatMap(([file, { source, converted }]) => mistakes(program, file, source, converted));
}

const exported = (script: string): string =>
  script.replace(/^(Page|Component)\b(?=[(<])/m, 'export default $1');

const environment = ({ file }: Source): string => `import type checked from './${path.basename(file)}';
type Signature = typeof checked extends WechatMiniprogram.Component.TypeSignature<infer D, infer P, infer M>
  ? { data: D & WechatMiniprogram.Component.PropertyOptionToData<P>; methods: M }
  : never;
declare const data: Signature['data'];
declare const methods: Signature['methods'];
declare const tags: Record<string, any>;
`;

function createProgram(root: string, texts: Map<string, string>, files: string[]): ts.Program {
  const configFile = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => texts.get(path.resolve(file)) ?? readFile(file);
  host.fileExists = (file) => texts.has(path.resolve(file)) || fileExists(file);
  return ts.createProgram(
    [...fileNames, ...files],
    { ...options, noEmit: true, noUnusedLocals: false },
    host,
  );
}

function mistakes(program: ts.Program, name: string, source: Source, converted: Converted): string[] {
  const file = program.getSourceFile(name);
  if (!file) throw new Error(`${name} is not part of the program`);
  const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return diagnostics.flatMap(({ start = 0, length = 0, messageText }) => {
    const from = file.getLineAndCharacterOfPosition(start);
    const to = file.getLineAndCharacterOfPosition(start + length);
    const place = converted.getSourceLocation(from.line, from.character, to.line, to.character);
    const [line, column] = place ? [place[0]! + 1, place[1]! + 1] : [1, 1];
    return `${source.path}.wxml:${line}:${column} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
