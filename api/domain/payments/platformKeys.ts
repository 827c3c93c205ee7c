/**
 * What WeChat Pay signs with, kept up to date. Public keys stay. Platform certificates change: for some days WeChat signs
 * with the old and the new one, so whatever serial is not known is looked up in WeChat's list, once at a time.
 * https://pay.weixin.qq.com/doc/v3/merchant/4012068829
 */
import type { TrustedKey, TrustedKeys } from './signature.ts';

/** As serials of certificates are written. */
const SERIAL = /^[0-9A-F]{16,40}$/i;
/** Whoever makes serials up does not make us ask WeChat more often. */
const ASK_AGAIN_MS = 60_000;

export class PlatformKeys {
  private readonly known: Map<string, TrustedKey>;
  private asking: Promise<void> | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;

  /** @param download WeChat's list; undefined where only public keys are used */
  constructor(
    initial: TrustedKeys,
    private readonly clock: () => Date,
    private readonly download?: () => Promise<TrustedKeys>,
  ) {
    this.known = new Map(initial);
  }

  get(id: string): TrustedKey | undefined {
    return this.known.get(id);
  }

  list(): [id: string, key: TrustedKey][] {
    return [...this.known];
  }

  /** Before a signature is looked at: a certificate that we have not met may be new. */
  async meet(id: string): Promise<void> {
    if (this.known.has(id) || !SERIAL.test(id) || !this.download) return;
    if (!this.asking && this.clock().getTime() - this.askedAt < ASK_AGAIN_MS) return;
    // What cannot be asked now leaves the message unproven: WeChat comes again.
    await this.refresh().catch(() => {});
  }

  /** Those that have ended are forgotten. @throws AppError payment.unreachable, payment.refused */
  refresh(): Promise<void> {
    if (!this.download) return Promise.resolve();
    this.asking ??= this.load(this.download).finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async load(download: () => Promise<TrustedKeys>): Promise<void> {
    this.askedAt = this.clock().getTime();
    for (const [id, key] of await download()) this.known.set(id, key);
    for (const [id, { until }] of this.known) if (until && until <= this.clock()) this.known.delete(id);
  }
}
