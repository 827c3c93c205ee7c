/**
 * `npm run check:banks -- DIR`: reads every file of DIR/files with the import's own reader and recogniser
 * and says how much of it is as DIR/truth has it. Exit code 1 when a file crashes the recogniser, when
 * something is wrong without a word to the teacher, or when a file that can be read in one way only is
 * not read exactly so.
 */
import { readFile as readBytes, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isSupported, readFile } from '../domain/imports/readers/readFile.ts';
import { recognise } from '../domain/imports/recognise/recognise.ts';
import { AppError } from '../errors.ts';
import { type Comparison, compare, type Truth, truthSchema } from './bankTruth.ts';

/**
 * right: total, types and samples as in the truth. open: differs where the truth says that it can be read
 * in more than one way. tried: not countable. wrong: differs although it should not.
 */
type Verdict =
  | 'right'
  | 'open'
  | 'tried'
  | 'wrong'
  | 'SILENTLY WRONG'
  | 'refused'
  | 'CRASHED'
  | 'not yet supported';

interface Line {
  file: string;
  verdict: Verdict;
  truth: Truth;
  comparison?: Comparison;
  note: string;
}

const FAILING: readonly Verdict[] = ['wrong', 'SILENTLY WRONG', 'CRASHED'];

export async function checkBanks(dir: string, print: (line: string) => void): Promise<boolean> {
  const lines: Line[] = [];
  for (const file of await filesWithTruth(dir)) {
    const line = await checkFile(dir, file);
    lines.push(line);
    print(format(line));
  }
  if (lines.length === 0) print(`no file in ${path.join(dir, 'files')} has a truth`);
  summarise(lines, print);
  return lines.length > 0 && !lines.some((line) => FAILING.includes(line.verdict));
}

async function filesWithTruth(dir: string): Promise<{ name: string; truth: string }[]> {
  const truths = (await readdir(path.join(dir, 'truth'), { recursive: true })).filter((one) =>
    one.endsWith('.json'),
  );
  const files = await readdir(path.join(dir, 'files'), { recursive: true });
  return files.sort().flatMap((name) => {
    const truth = name.replace(/\.[^.]+$/, '.json');
    return truths.includes(truth) ? [{ name, truth }] : [];
  });
}

async function checkFile(dir: string, file: { name: string; truth: string }): Promise<Line> {
  const truth = truthSchema.parse(JSON.parse(await readBytes(path.join(dir, 'truth', file.truth), 'utf8')));
  const bytes = await readBytes(path.join(dir, 'files', file.name));
  const line = { file: file.name, truth };
  const fileName = path.basename(file.name);
  if (!isSupported(bytes, fileName)) return { ...line, verdict: 'not yet supported', note: '' };
  try {
    const recognition = recognise(await readFile(bytes, fileName), { fileName });
    const comparison = compare(truth, recognition);
    return { ...line, comparison, verdict: verdictOf(truth, comparison), note: noteOf(truth, comparison) };
  } catch (error) {
    if (error instanceof AppError) return { ...line, verdict: 'refused', note: error.message };
    return { ...line, verdict: 'CRASHED', note: String(error instanceof Error ? error.stack : error) };
  }
}

function verdictOf(truth: Truth, found: Comparison): Verdict {
  if (found.silent.length > 0) return 'SILENTLY WRONG';
  if (truth.total === null) return 'tried';
  const right = found.found === truth.total && found.typesEqual && found.samplesRight === found.samples;
  if (right) return 'right';
  return truth.ambiguous ? 'open' : 'wrong';
}

function noteOf(truth: Truth, found: Comparison): string {
  const parts = [...found.silent];
  if (found.scope) parts.push(`truth is of sheet "${found.scope}"`);
  if (found.usable < found.found)
    parts.push(`${found.found - found.usable} not imported, each with a reason`);
  if (found.samplesRefused > 0) parts.push(`${found.samplesRefused} samples refused`);
  if (truth.ambiguous) parts.push(`ambiguous: ${truth.ambiguous.replace(/\s+/g, ' ').slice(0, 90)}`);
  return parts.join('; ');
}

const counts = (byType: Record<string, number>): string =>
  Object.entries(byType)
    .sort()
    .map(([type, number]) => `${type === 'blank' ? 'fill' : type} ${number}`)
    .join(', ');

function format({ file, verdict, truth, comparison, note }: Line): string {
  const head = `${file.padEnd(36)} ${verdict.padEnd(18)}`;
  if (!comparison) return `${head} ${note}`.trimEnd();
  const total = `total ${comparison.found}/${truth.total ?? '?'}`;
  const types = comparison.typesEqual
    ? `types equal (${counts(comparison.byType)})`
    : `types ${counts(comparison.byType)} / truth ${counts(truth.by_type)}`;
  const samples = `samples ${comparison.samplesRight}/${comparison.samples}`;
  return `${head} ${[total, types, samples, note].filter(Boolean).join(' | ')}`;
}

function summarise(lines: Line[], print: (line: string) => void): void {
  const verdicts = new Map<Verdict, number>();
  for (const { verdict } of lines) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const compared = lines.flatMap((line) => line.comparison ?? []);
  const sum = (of: (one: Comparison) => number) => compared.reduce((total, one) => total + of(one), 0);
  const known = lines.reduce((total, line) => total + (line.truth.total ?? 0), 0);
  const found = lines.reduce(
    (total, { truth, comparison }) => total + (truth.total === null ? 0 : (comparison?.found ?? 0)),
    0,
  );
  const samples = lines.reduce((total, { truth }) => total + truth.samples.length, 0);
  print('');
  print(
    `files ${lines.length}: ${[...verdicts].map(([verdict, number]) => `${verdict} ${number}`).join(', ')}`,
  );
  print(
    `questions found ${found} of ${known} in all files with a count; samples right ${sum((one) => one.samplesRight)} of ${samples}, refused with a reason ${sum((one) => one.samplesRefused)}; silently wrong ${sum((one) => one.silent.length)}`,
  );
}

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) {
  const dir = process.argv[2];
  if (!dir) {
    console.error('usage: npm run check:banks -- DIR   (DIR has files/ and truth/)');
    process.exitCode = 2;
  } else if (!(await checkBanks(dir, console.log))) process.exitCode = 1;
}
