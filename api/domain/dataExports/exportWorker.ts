/** The thread that writes one archive, on a connection of its own: long work that no request waits behind. */
import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '../../infra/db.ts';
import { createSecrets } from '../../infra/secrets.ts';
import { writeArchive } from './archive.ts';
import type { Source } from './sources.ts';

export interface WorkerInput {
  databaseUrl: string;
  /** All that may have sealed what is read, as `keysOf` names them. */
  secretKeys: Uint8Array[];
  path: string;
  password: string;
  sources: Source[];
}

export type FromWorker = { progress: number } | { rows: number };

const { databaseUrl, secretKeys, path, password, sources } = workerData as WorkerInput;
const tell = (message: FromWorker) => parentPort?.postMessage(message);

const db = connect(databaseUrl, { max: 1 });
try {
  const rows = await db.transaction(
    (trx) => {
      let last = -1;
      const onProgress = (progress: number) => {
        if (progress > last) tell({ progress });
        last = progress;
      };
      const [key, old, next] = secretKeys.map((bytes) => Buffer.from(bytes));
      const secrets = createSecrets(key!, { old, next });
      return writeArchive(trx, sources, { path, password, secrets, onProgress });
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
  tell({ rows });
} finally {
  await db.destroy();
}
