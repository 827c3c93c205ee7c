/**
 * The simulated WeChat as a process of its own: WeChat's server API, WeChat Pay, and what phones do, told over HTTP.
 * Started by `apart.ts`, which sends the options and is sent where everything is; ends with whoever started it.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { Control } from './control.ts';
import type { TrustMode } from './pay/account.ts';
import { cashierControl } from './pay/cashier.ts';
import { startMerchantSimulator } from './pay/merchant.ts';
import { type PackedPayment, packed } from './pay/packed.ts';
import { simulatedPayment } from './pay/setUp.ts';
import { remoteMethods } from './remote.ts';
import { simulatorControl, startWechatSimulator } from './server.ts';
import type { Credentials } from './weixin.ts';

export interface ProgramOptions {
  /** Stands there until it is moved on; else the machine's clock. */
  startAt?: number;
  hold?: boolean;
  mode?: TrustMode;
  timeoutMs?: number;
}

export interface Ready {
  /** Of WeChat's server API. */
  url: string;
  /** What phones do, and `Control`. */
  controlUrl: string;
  credentials: Credentials;
  payment: PackedPayment;
}

process.once('disconnect', () => process.exit());
const [{ startAt, hold, ...options }] = (await once(process, 'message')) as [ProgramOptions];

let passed = 0;
const clock = () => (startAt ?? Date.now()) + passed;
const wechat = await startWechatSimulator({ clock, hold });
const { appId } = wechat.credentials;
const merchant = await startMerchantSimulator({ ...options, hold, appId, clock });
const pass = (ms: number) => {
  passed += ms;
};
const control = new Control({ weixin: wechat.weixin, virtual: wechat.virtual, merchant, pass });
const handles = new Koa();
handles.use(simulatorControl(wechat.weixin));
handles.use(cashierControl(merchant, wechat.virtual));
handles.use(remoteMethods(control));
const server = handles.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send!({
  url: wechat.url,
  controlUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  credentials: wechat.credentials,
  payment: packed(simulatedPayment(merchant, wechat.virtual)),
} satisfies Ready);
