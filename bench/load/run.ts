/** The whole simulation on one database: API, phones and PostgreSQL in processes of their own. */

import type { Deps } from '../../api/deps.ts';
import { startWechatSimulator } from '../../api/wechat-simulator/server.ts';
import { answerOf, forked } from '../support/forked.ts';
import type { ApiSettings } from './apiProcess.ts';
import { gather } from './crowd.ts';
import type { Outcome, Scenario } from './plan.ts';
import { type Proof, prove } from './proof.ts';
import { type PartFigures, watch } from './watch.ts';

export interface Report extends Pick<Outcome, 'steps' | 'failures' | 'generatorLag'> {
  parts: PartFigures[];
  proof: Proof;
}

/** @param postgresPid of a server on this machine, whose database is migrated and empty */
export async function runLoad(scenario: Scenario, deps: Deps, postgresPid: number): Promise<Report> {
  const { databaseUrl, dataDir, secretKey } = deps.config;
  const crowd = await gather(deps, scenario);
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
    const simulating = answerOf<Outcome>(generator, { scenario, origin, simulator: wechat.url, ...crowd });
    const pids = { API: api.pid!, PostgreSQL: postgresPid, phones: generator.pid! };
    const [outcome, parts] = await Promise.all([simulating, watch(pids, simulating)]);
    const proof = await prove(deps.db, crowd.itemIds, outcome);
    const { steps, failures, generatorLag } = outcome;
    return { steps, failures, generatorLag, parts, proof };
  } finally {
    for (const child of [api, generator]) child.kill();
    await wechat.close();
  }
}
