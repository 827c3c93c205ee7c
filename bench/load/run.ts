/** The whole simulation on one database: API, phones and PostgreSQL in processes of their own. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Deps } from '../../api/deps.ts';
import { startWechatSimulator } from '../../api/wechat-simulator/server.ts';
import { answerOf, forked } from '../support/forked.ts';
import type { ApiSettings } from './apiProcess.ts';
import { gather } from './crowd.ts';
import { type Account, type GeneratorPlan, type Outcome, type Scenario, warmUpOf } from './plan.ts';
import { type Proof, practiceCounted, prove } from './proof.ts';
import { type Watched, watch } from './watch.ts';

export interface Report extends Pick<Outcome, 'steps' | 'timeline' | 'failures' | 'generatorLag'>, Watched {
  proof: Proof;
}

/** @param postgresPid of a server on this machine, whose database is migrated and empty */
export async function runLoad(
  scenario: Scenario,
  deps: Deps,
  postgresPid: number,
  note: (line: string) => void = () => {},
): Promise<Report> {
  const { databaseUrl, dataDir, secretKey } = deps.config;
  const before = warmUpOf(scenario);
  note('making learners …');
  const { crowds, ...paper } = await gather(deps, [before, scenario]);
  const wechat = await startWechatSimulator();
  const api = forked(new URL('./apiProcess.ts', import.meta.url));
  const generator = forked(new URL('./generatorProcess.ts', import.meta.url));
  try {
    const settings: ApiSettings = {
      databaseUrl,
      dataDir,
      secretKey: secretKey.toString('hex'),
      wechat: { origin: wechat.url, ...wechat.credentials },
    };
    const origin = `http://127.0.0.1:${await answerOf<number>(api, settings)}`;
    const simulating = (scenario: Scenario, accounts: Account[]) =>
      answerOf<Outcome>(generator, {
        ...{ scenario, accounts, origin, simulator: wechat.url, ...paper },
      } satisfies GeneratorPlan);
    note(`warming up with ${before.learners} others …`);
    const warm = await simulating(before, crowds[0]!);
    note('the common start …');
    const outcome = simulating(scenario, crowds[1]!);
    const watched = watch({ API: api.pid!, PostgreSQL: postgresPid, phones: generator.pid! }, outcome);
    const { steps, timeline, failures, generatorLag, ...phones } = await outcome;
    const machine = await watched;
    note('counting the answers …');
    await practiceCounted(deps.db);
    const proof = await prove(deps.db, paper.itemIds, [warm, phones]);
    return { steps, timeline, failures, generatorLag, ...machine, proof };
  } finally {
    await Promise.all([api, generator].map(end));
    await wechat.close();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
