/** The API as in production, only that the simulator answers for WeChat. */
import { createApp } from '../../api/app.ts';
import type { Config } from '../../api/config.ts';
import { practiceCounting } from '../../api/domain/attempts/countPractice.ts';
import { repeating } from '../../api/infra/repeating.ts';
import { listen, openDeps } from '../../api/serve.ts';

process.once('message', async (settings: ApiSettings) => {
  const config: Config = {
    production: true,
    host: '127.0.0.1',
    port: 0,
    redisUrl: undefined,
    payment: {},
    paymentFaults: [],
    sms: undefined,
    smsFaults: [],
    trustedProxies: 1,
    logLevel: 'error',
    ...settings,
    secretKey: Buffer.from(settings.secretKey, 'hex'),
  };
  const { deps } = await openDeps(config);
  const server = await listen((await createApp(deps)).callback(), config);
  repeating(practiceCounting(deps), deps.log);
  process.send?.(server.port);
});
// It ends without ceremony, as it must be able to; nobody is left to serve.
process.once('disconnect', () => process.exit());

export type ApiSettings = Pick<Config, 'dataDir' | 'databaseUrl' | 'wechat'> & { secretKey: string };
