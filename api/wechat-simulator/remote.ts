/** The methods of `Control` over HTTP: `POST /__simulator/control/<method>` with the arguments as a JSON array. */
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import type { Middleware } from 'koa';
import { z } from 'zod';
import { Control } from './control.ts';

const PREFIX = '/__simulator/control';

const METHODS = new Set(
  Object.entries(Object.getOwnPropertyDescriptors(Control.prototype)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor' ? [name] : [],
  ),
);

type Methods = Record<string, (...args: unknown[]) => Promise<unknown>>;

export function remoteMethods(control: Control): Middleware {
  const router = new Router();
  router.post(`${PREFIX}/:method`, bodyParser(), async (ctx) => {
    const method = String(ctx.params.method);
    if (!METHODS.has(method)) {
      ctx.status = 404;
      ctx.body = { error: `可用的有 ${[...METHODS].join(' ')}` };
      return;
    }
    try {
      const args = z.array(z.unknown()).parse(ctx.request.body ?? []);
      ctx.body = { value: await (control as unknown as Methods)[method]!(...args) };
    } catch (error) {
      ctx.status = 400;
      ctx.body = { error: String(error) };
    }
  });
  return router.routes() as Middleware;
}

/** @throws Error with what the simulator said */
export function remoteControl(url: string): Control {
  const call =
    (method: string) =>
    async (...args: unknown[]) => {
      const response = await fetch(`${url}${PREFIX}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(args),
      });
      const { value, error } = (await response.json()) as { value?: unknown; error?: string };
      if (!response.ok) throw new Error(`simulator, ${method}: ${error}`);
      return value;
    };
  return Object.fromEntries([...METHODS].map((method) => [method, call(method)])) as unknown as Control;
}
