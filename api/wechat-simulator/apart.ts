/** Starts the simulated WeChat in a process of its own, as WeChat is: nothing but HTTP leads from one to the other. */
import { once } from 'node:events';
import { NOTIFY_PATH, type PaymentConfig, PUSH_PATH } from '../domain/payments/config.ts';
import { startProgram } from '../infra/childProgram.ts';
import type { Control } from './control.ts';
import { unpacked } from './pay/packed.ts';
import type { ProgramOptions, Ready } from './program.ts';
import { remoteControl } from './remote.ts';
import type { Credentials } from './weixin.ts';

const HEAP_MEGABYTES = 256;

export interface WechatApart {
  /** Of WeChat's server API. */
  url: string;
  /** What phones do, below `/__simulator`. */
  controlUrl: string;
  credentials: Credentials;
  payment: PaymentConfig;
  control: Control;
  /** When the product knows its address. */
  notifyTo(url: string): Promise<void>;
  close(): Promise<void>;
}

export async function startWechatApart(options: ProgramOptions = {}): Promise<WechatApart> {
  const child = startProgram('./program', import.meta.url, HEAP_MEGABYTES);
  child.send(options);
  const ended = once(child, 'exit');
  const [ready] = await Promise.race([
    once(child, 'message') as Promise<[Ready]>,
    ended.then(() => Promise.reject(new Error('the simulated WeChat did not start'))),
  ]);
  const payment = unpacked(ready.payment);
  const control = remoteControl(ready.controlUrl);
  return {
    url: ready.url,
    controlUrl: ready.controlUrl,
    credentials: ready.credentials,
    payment,
    control,
    async notifyTo(url) {
      payment.wxpay!.notifyUrl = url + NOTIFY_PATH;
      await control.pushTo(url + PUSH_PATH);
    },
    async close() {
      // Ctrl-C in a terminal has ended it already.
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
