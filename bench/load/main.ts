/** `npm run load -- --help` */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startBenchServer } from '../support/context.ts';
import { MOST_P99_MS, mostSeconds, type Scenario, scenario } from './plan.ts';
import { type Report, runLoad } from './run.ts';
import { breaksFirst, isGood } from './verdict.ts';

const HELP = `npm run load -- [--learners 50000] [--minutes 4] [--speed 1] [--logins 0.05] [--practice 0.1]

So many learners train at the same time on this machine, the phones and the database beside the API. Requests go
when they are due, not when others are done. After a warm-up with a few others: everybody opens a mock exam within
60 s of a common start (one in twenty logs in through WeChat first; the others did so in the last weeks), answers a
question every 15 s on average, syncs every 30 s and hands in within the last 90 s. One in ten practises meanwhile: each
answer is explained, and goes into the figures without being handed in. Then all answers are counted.

--learners  how many
--minutes   how long it lasts, 3 at least
--speed     the clock runs so many times faster: 5000 learners at speed 10 ask as often as 50000, in 24 s
--logins    which share of them logs in first, 0 to 1
--practice  which share of them practises, 0 to 1

It makes a database in the folder for temporary files and removes it. Needs Linux for what the parts use, some 2 GB
of disk and 4,500 open files (ulimit -n). 50000 learners take about 6 minutes, and never more than
${mostSeconds(scenario(50_000, 4))} s: then it gives up.

Exit code 1 when an answer was lost, doubled or not counted, a request failed, or a p99 was ${MOST_P99_MS} ms or more.`;

const OPEN_FILES = 4_500;

const wanted = asked();
if (wanted) await simulateAll(wanted);

/** Undefined when there is nothing to do. */
function asked(): Scenario | undefined {
  const text = (preset: string) => ({ type: 'string', default: preset }) as const;
  const { values } = parseArgs({
    options: {
      learners: text('50000'),
      minutes: text('4'),
      speed: text('1'),
      logins: text('0.05'),
      practice: text('0.1'),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { learners, minutes, speed, logins, practice } = {
    learners: Number(values.learners),
    minutes: Number(values.minutes),
    speed: Number(values.speed),
    logins: Number(values.logins),
    practice: Number(values.practice),
  };
  const isPossible =
    Number.isInteger(learners) &&
    learners > 0 &&
    minutes >= 3 &&
    speed > 0 &&
    [logins, practice].every((share) => share >= 0 && share <= 1);
  if (!values.help && isPossible) return scenario(learners, minutes, speed, logins, practice);
  console.log(HELP);
  process.exitCode = values.help ? 0 : 1;
  return undefined;
}

async function simulateAll(wanted: Scenario): Promise<void> {
  const note = (line: string) => process.stderr.write(`${line}\n`);
  const files = openFiles();
  if (files < OPEN_FILES)
    note(`Only ${files} files may be open: with many learners connections will fail. Try: ulimit -n 8192`);
  const seconds = mostSeconds(wanted);
  note(
    `${wanted.learners} learners, ${wanted.length / 60} minutes at speed ${wanted.speed}, at most ${seconds} s`,
  );
  const server = await startBenchServer();
  const giveUp = (why: string) => {
    note(why);
    server.stop().finally(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => giveUp(signal));
  const timer = setTimeout(() => giveUp(`gave up after ${seconds} s`), seconds * 1000);
  try {
    const report = await server.withContext(({ deps }) => runLoad(wanted, deps, server.postgresPid(), note));
    print(report, wanted);
    process.exitCode = isGood(report) ? 0 : 1;
  } finally {
    clearTimeout(timer);
    await server.stop();
  }
}

/** That this process, and those that it starts, may have. */
function openFiles(): number {
  try {
    return Number(/^Max open files +\d+ +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function print(report: Report, { learners }: Scenario): void {
  const { steps, timeline, parts, looks, failures, generatorLag, proof } = report;
  console.table(steps.map(({ step, ...figures }) => ({ step, ...rounded(figures, 0) })));
  console.table(parts.map(({ part, ...figures }) => ({ part, ...rounded(figures, 2) })));
  console.table(
    timeline.map(({ from, perSecond, p99, slowest }) => {
      const cores = looks.find(({ at }) => at > from)?.cores ?? [];
      return {
        ...rounded({ second: from, perSecond, p99 }, 0),
        ...rounded(Object.fromEntries(parts.map(({ part }, place) => [part, cores[place] ?? 0])), 2),
        'over 500 ms': slowest ?? '',
      };
    }),
  );
  for (const failure of failures) console.log(failure);
  const api = parts.find(({ part }) => part === 'API')!;
  const memory = ((api.memoryMost - api.memoryBefore) / learners) * 1000;
  console.log(
    `The phones were at most ${Math.round(generatorLag)} ms late themselves. One API process, which has one thread; its memory per 1,000 learners: ${memory.toFixed(1)} MB.`,
  );
  console.log(breaksFirst(report, availableParallelism()));
  console.log(
    `${proof.acknowledged} answers acknowledged, ${proof.explained} of them in practice: ${proof.uncounted} of these not counted; ${proof.lost} lost, ${proof.doubled} doubled, ${proof.openedTwice} papers opened twice, ${proof.miscounted} miscounted.`,
  );
  console.log(isGood(report) ? 'It held.' : 'IT DID NOT HOLD.');
}

function rounded(figures: Record<string, number>, digits: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(digits))]),
  );
}
