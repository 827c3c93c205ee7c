import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Koa from 'koa';
import { errors } from '../http/errors.ts';
import { createLog } from '../infra/log.ts';
import { previewPages } from './previewPages.ts';

describe('the pages of the phone preview', () => {
  it('are served, and what is not there is not found', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'ekaotong-preview-'));
    await writeFile(path.join(root, 'index.html'), '<title>preview</title>');
    const app = new Koa();
    app.use(errors(createLog('silent'), { table: String, column: (_, field) => ({ field, label: field }) }));
    app.use(previewPages(root));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const status = async (file: string) =>
      (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/preview/${file}`)).status;
    assert.equal(await status(''), 200);
    assert.equal(await status('nope.js'), 404);
    assert.equal(await status('%'), 404);
    server.closeAllConnections();
    server.close();
    await rm(root, { recursive: true });
  });
});
