/** Production. Development tools, the simulator and demo data are not in its import graph (main.test.ts). */
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { productionConfig } from './config.ts';
import { requireCurrent } from './infra/migrate.ts';
import { requireSameKey } from './infra/requireSameKey.ts';
import { sealMarked } from './infra/sealMarked.ts';
import { listen, openDeps, stopOnSignal } from './serve.ts';
import { exitWith } from './startupError.ts';

// Compiled, this file is dist/api/main.js, and Vite builds into dist/admin.
const adminDist = fileURLToPath(new URL('../admin', import.meta.url));

try {
  const config = productionConfig(process.env);
  const { deps, startWork, close } = await openDeps(config);
  await requireCurrent(deps.db);
  await requireSameKey(deps.db, config.secretKey, config.otherKeys);
  await sealMarked(deps.db, deps.secrets);
  const app = await createApp(deps, { adminDist });
  await startWork();
  const server = await listen(app.callback(), config);
  deps.log.info({ host: config.host, port: server.port }, 'listening');
  stopOnSignal(async () => {
    await server.close();
    await close();
  });
} catch (error) {
  exitWith(error);
}
