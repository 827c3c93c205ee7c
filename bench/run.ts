/**
 * `npm run bench [name…]`: runs every bench and prints one table; exit code 1 when an aim is missed. It
 * runs compiled, as production does: tsx wraps every function that a request makes to keep its name.
 */
import { readdir } from 'node:fs/promises';
import type { Bench } from './bench.ts';
import { startBenchServer } from './support/context.ts';

const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter(
  (name) => name.endsWith('.js') && !['run.js', 'bench.js'].includes(name),
);
const chosen = files.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.js', '')));
if (chosen.length === 0) throw new Error(`no such bench; there are: ${files.join(', ')}`);

const server = await startBenchServer();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.stop().finally(() => process.exit(1)));
const table: Record<string, string | number>[] = [];
const notes: string[] = [];
try {
  for (const file of chosen) {
    const { bench }: { bench: Bench } = await import(`./${file}`);
    process.stderr.write(`${file} …\n`);
    const { ours, yardstick, unit, also } = await server.withContext((context) => bench.run(context));
    const ratio = ours / yardstick;
    if (!(ratio >= bench.aim)) process.exitCode = 1;
    if (also) notes.push(`${file.replace('.js', '')}: ${also}`);
    table.push({
      bench: bench.name,
      ours: Math.round(ours),
      yardstick: Math.round(yardstick),
      unit,
      ratio: ratio.toFixed(2),
      aim: bench.aim,
      met: ratio >= bench.aim ? 'yes' : 'NO',
    });
  }
} finally {
  await server.stop();
}
console.table(table);
for (const note of notes) console.log(note);
