/** A whole PostgreSQL of our own under one folder, for `npm start` and the tests. See docs/adr/0003. */
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StartupError } from '../startupError.ts';
import {
  canReach,
  postgresHome,
  type ServerAccount,
  SHARED_FOLDER,
  serverAccount,
} from './postgresBinaries.ts';
import {
  type Cluster,
  createCluster,
  dataFolder,
  freePort,
  startServer,
  stopOrphan,
  stopServer,
} from './postgresProcess.ts';

/** Major version of the package that package.json pins. */
const MAJOR = '18';

export interface EmbeddedPostgres {
  /** Creates the database when it is missing. */
  database(name: string): Promise<string>;
  url(database: string): string;
  /** Of the running server; changes when a lost one was replaced. */
  pid(): number;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The server's files go to `folder/postgres`. The caller keeps others out of the folder. */
  folder: string;
  /** False only for tests: a power cut may lose data, everything is faster. */
  durable?: boolean;
  /** Told when a server that died could not be started again. */
  onLost?: (error: unknown) => void;
}

/** Starts the server, after taking over from one that a killed program has left running. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = prepare(options.folder);
  const password = readPassword(cluster);
  if (!existsSync(dataFolder(cluster))) createCluster(cluster);
  refuseOtherMajor(cluster);
  await stopOrphan(cluster);

  const port = await freePort();
  const flags = options.durable === false ? ['-c', 'fsync=off', '-c', 'full_page_writes=off'] : [];
  let child = await startServer(cluster, port, flags);
  let stopping = false;
  // The same port again, so that the pool finds the new server where the lost one was.
  const watch = () =>
    child.once('exit', () => {
      if (stopping) return;
      startServer(cluster, port, flags).then((next) => {
        child = next;
        watch();
      }, options.onLost);
    });
  watch();
  const killOnExit = () => child.kill('SIGINT');
  process.once('exit', killOnExit);

  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  return {
    url,
    pid: () => child.pid ?? 0,
    async database(name) {
      await createMissing(url('postgres'), name);
      return url(name);
    },
    async stop() {
      stopping = true;
      process.off('exit', killOnExit);
      await stopServer(child);
    },
  };
}

function prepare(folder: string): Cluster {
  const account = serverAccount();
  mkdirSync(folder, { recursive: true });
  const open = canReach(folder, account);
  const place = path.join(folder, 'postgres');
  // A dangling link: the folder was copied from elsewhere without its database.
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink && !existsSync(place)) rmSync(place);
  if (!existsSync(place)) {
    if (open) mkdirSync(place, { mode: 0o700 });
    else symlinkSync(outsidePlace(), place);
    own(realpathSync(place), account);
  }
  const home = postgresHome(account, open ? folder : SHARED_FOLDER);
  return { home, place: realpathSync(place), account };
}

/** A folder of random name, so that a deleted data folder starts afresh. */
function outsidePlace(): string {
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  return mkdtempSync(path.join(SHARED_FOLDER, 'postgres-'));
}

function own(file: string, account: ServerAccount): void {
  if (account.uid !== undefined) chownSync(file, account.uid, account.gid ?? account.uid);
}

function readPassword(cluster: Cluster): string {
  const file = path.join(cluster.place, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
    own(file, cluster.account);
  }
  return readFileSync(file, 'utf8').trim();
}

function refuseOtherMajor(cluster: Cluster): void {
  const found = readFileSync(path.join(dataFolder(cluster), 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR)
    throw new StartupError(
      `${dataFolder(cluster)} 是 PostgreSQL ${found} 的数据，本程序内置 PostgreSQL ${MAJOR}，请用原来的程序版本启动，或换一个 DATA_DIR。`,
    );
}

async function createMissing(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
