/**
 * `npm start`: the whole product on one machine for developers and for showing it. Embedded PostgreSQL,
 * simulated WeChat in a process of its own, demo data, admin and phone preview on one port. Production starts main.ts instead.
 */
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { seedBase } from '../seeds/base/index.ts';
import { seedDemo } from '../seeds/demo/index.ts';
import { DEMO_TEMPLATES } from '../seeds/demo/wechatTemplates.ts';
import { createApp } from './app.ts';
import { type Config, developmentSettings } from './config.ts';
import { ADMIN, buildWhenOlder, outputFolder, PREVIEW } from './development/builds.ts';
import { lockFolder } from './development/folderLock.ts';
import { greeting } from './development/greeting.ts';
import { startOptions } from './development/options.ts';
import { previewPages } from './development/previewPages.ts';
import { keptSecretKey } from './development/secretKey.ts';
import { simulatorHandles } from './development/simulatorHandles.ts';
import { RENDER_JOB } from './domain/materials/documents/rendering.ts';
import { startEmbeddedPostgres } from './infra/embeddedPostgres.ts';
import { migrate } from './infra/migrate.ts';
import { requireSameKey } from './infra/requireSameKey.ts';
import { sealMarked } from './infra/sealMarked.ts';
import { listen, openDeps, stopOnSignal } from './serve.ts';
import { smsInbox, startSmsSimulator } from './sms-simulator/server.ts';
import { exitWith } from './startupError.ts';
import { startWechatApart } from './wechat-simulator/apart.ts';

/** Undone in reverse order, whether the start succeeded or not. */
const undo: (() => Promise<unknown>)[] = [];
const stop = async () => {
  for (const step of undo.reverse()) await step();
};

async function start(): Promise<void> {
  const options = startOptions(process.argv.slice(2));
  const settings = developmentSettings(process.env);
  undo.push(await lockFolder(settings.dataDir));
  // First of all, so that a taken port is told at once; visitors wait for the rest.
  let handler: RequestListener = sayStarting;
  const server = await listen((request, response) => handler(request, response), settings);
  undo.push(server.close);

  const builds = Promise.all(options.build ? [ADMIN, PREVIEW].map(buildWhenOlder) : []);
  const wechat = await startWechatApart();
  undo.push(wechat.close);
  const sms = await startSmsSimulator();
  undo.push(sms.close);
  await wechat.notifyTo(`http://127.0.0.1:${server.port}`);
  for (const { templateId, uses } of DEMO_TEMPLATES)
    await wechat.control.addTemplate(
      templateId,
      uses[0]!.fields.map(({ key }) => key),
    );
  const config: Config = {
    ...settings,
    databaseUrl: settings.databaseUrl ?? (await embeddedDatabase(settings.dataDir)),
    secretKey: settings.secretKey ?? (await keptSecretKey(settings.dataDir)),
    wechat: { origin: wechat.url, ...wechat.credentials },
    payment: wechat.payment,
    paymentFaults: [],
    sms: sms.config,
    smsFaults: [],
  };
  const { deps, startWork, close } = await openDeps(config);
  undo.push(close);
  await migrate(deps.db);
  await requireSameKey(deps.db, config.secretKey, config.otherKeys);
  const { firstPassword } = await seedBase(deps.db, { demo: options.demo });
  const demo = options.demo && (await seedDemo(deps));
  await sealMarked(deps.db, deps.secrets);

  const app = await createApp(deps, { adminDist: outputFolder(ADMIN) });
  app.use(smsInbox(sms));
  app.use(simulatorHandles(wechat.controlUrl));
  app.use(previewPages(outputFolder(PREVIEW)));
  await startWork();
  if (demo) await deps.jobs.runSoon(RENDER_JOB);
  handler = app.callback();
  for (const failure of await builds) if (failure) console.error(failure);
  console.log(greeting({ host: config.host, port: server.port, demo, firstPassword }));
}

async function embeddedDatabase(dataDir: string): Promise<string> {
  const postgres = await startEmbeddedPostgres({ folder: path.resolve(dataDir), onLost: exitWith });
  undo.push(postgres.stop);
  return postgres.database('ekaotong');
}

const sayStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
  response.end('正在启动，请稍候刷新');
};

stopOnSignal(stop);
start().catch(async (error) => {
  await stop().catch(() => {});
  exitWith(error);
});
