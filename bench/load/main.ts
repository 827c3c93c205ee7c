/**
 * `npm run load -- --learners 50000 --minutes 3`: so many learners train at the same time on this machine, the
 * phones and the database beside the API. Exit code 1 when anything failed, was lost, or was slow.
 */
import { parseArgs } from 'node:util';
import { startBenchServer } from '../support/context.ts';
import { scenario } from './plan.ts';
import { holds } from './proof.ts';
import { type Report, runLoad } from './run.ts';

const MOST_P99_MS = 500;

const { values } = parseArgs({
  options: { learners: { type: 'string', default: '50000' }, minutes: { type: 'string', default: '4' }, speed: { type: 'string', default: '1' } },
});
const wanted = scenario(Number(values.learners), Number(values.minutes), Number(values.speed));
const server = await startBenchServer();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.stop().finally(() => process.exit(1)));
try {
  process.stderr.write(`${wanted.learners} learners, ${wanted.length / 60} minutes …\n`);
  const report = await server.withContext(({ deps }) => runLoad(wanted, deps, server.postgresPid()));
  print(report);
  const isGood =
    holds(report.proof) &&
    report.steps.every(({ sent, answered, p99 }) => sent === answered && p99 < MOST_P99_MS);
  process.exitCode = isGood ? 0 : 1;
} finally {
  await server.stop();
}

function print({ steps, parts, failures, generatorLag, proof }: Report): void {
  console.table(steps.map(({ step, ...figures }) => ({ step, ...rounded(figures, 0) })));
  console.table(parts.map(({ part, ...figures }) => ({ part, ...rounded(figures, 2) })));
  for (const failure of failures) console.log(failure);
  console.log(`the phones were at most ${Math.round(generatorLag)} ms late themselves`);
  const api = parts.find(({ part }) => part === 'API')!;
  const memory = ((api.memoryMost - api.memoryBefore) / wanted.learners) * 1000;
  console.log(
    `memory of the API per 1,000 learners: ${memory.toFixed(1)} MB; it has one thread, hence at most 1 core`,
  );
  console.log(
    `${proof.acknowledged} answers acknowledged: ${proof.lost} lost, ${proof.doubled} doubled, ${proof.openedTwice} papers opened twice, ${proof.miscounted} miscounted`,
  );
}

function rounded(figures: Record<string, number>, digits: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(digits))]),
  );
}
