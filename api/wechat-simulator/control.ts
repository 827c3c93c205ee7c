/**
 * What phones do and what WeChat may be made to do, by name and for both ways to pay: the one handle of tests and
 * developers on the simulators, whichever process these run in. Plain values go in and out.
 */
import type { ProviderName } from '../domain/payments/trade.ts';
import { REQUEST_FAULTS, type RequestFault } from './pay/faults.ts';
import { Refusal } from './pay/ledger.ts';
import { CERTIFICATE_STEPS, type CertificateStep, type MerchantSimulator } from './pay/merchant.ts';
import { forged, type HeldLetter, NOTICE_FAULTS, type NoticeFault, type Outbox } from './pay/outbox.ts';
import type { VirtualParams, VirtualPayment } from './pay/virtual.ts';
import type { Weixin } from './weixin.ts';

export interface Payment {
  method: 'requestPayment' | 'requestVirtualPayment';
  params: Record<string, string>;
}

export interface Parts {
  weixin: Weixin;
  virtual: VirtualPayment;
  merchant: MerchantSimulator | undefined;
  /** Moves the simulators' clock on. */
  pass(ms: number): void;
}

export class Control {
  constructor(private readonly parts: Parts) {}

  private get merchant(): MerchantSimulator {
    if (!this.parts.merchant) throw new Error('started without payment');
    return this.parts.merchant;
  }

  private get outboxes(): Outbox[] {
    return [this.parts.virtual.outbox, ...(this.parts.merchant ? [this.parts.merchant.outbox] : [])];
  }

  private get held(): { box: Outbox; letter: HeldLetter }[] {
    return this.outboxes.flatMap((box) => box.held.map((letter) => ({ box, letter })));
  }

  async login(who: { phone: string; openid?: string }): Promise<ReturnType<Weixin['login']>> {
    return this.parts.weixin.login(who);
  }

  /** Registers a template of subscribe messages with its fields, as in WeChat's console. */
  async addTemplate(id: string, keys: string[]): Promise<void> {
    this.parts.weixin.subscribe.addTemplate(id, keys);
  }

  /** The phone shows the cashier; the password is not typed yet. Returns the order's number. */
  async open(openid: string, { method, params }: Payment): Promise<string> {
    if (method === 'requestPayment') return this.merchant.open(params).outTradeNo;
    const code = this.parts.virtual.open(openid, params as unknown as VirtualParams);
    if (code !== 0) throw new Refusal(400, String(code));
    return JSON.parse(params.signData!).outTradeNo;
  }

  /** @param late also when the order is closed at WeChat */
  async pay(outTradeNo: string, late = false): Promise<void> {
    if (this.parts.virtual.knows(outTradeNo)) this.parts.virtual.confirm(outTradeNo);
    else this.merchant.confirm(outTradeNo, { late });
  }

  /** What the cashier shows is not what was asked for: another amount, or somebody else who pays. */
  async spoil(outTradeNo: string, change: { totalFen?: number; openid?: string }): Promise<void> {
    if (this.parts.virtual.knows(outTradeNo)) this.parts.virtual.spoil(outTradeNo, change);
    else Object.assign(this.merchant.ledger.find(outTradeNo), change);
  }

  /** Charged once more: what no payment system should do, and some have done. */
  async payTwice(outTradeNo: string): Promise<void> {
    const again = this.merchant.ledger.payTwice(outTradeNo);
    this.merchant.outbox.post(() => this.merchant.paidLetter(again));
  }

  /** Money for the merchant that the product has never asked for. */
  async payStray(outTradeNo: string, fen: number): Promise<void> {
    this.merchant.ledger.payStray(outTradeNo, fen);
  }

  /** Paid back without the product: in WeChat's console, or by Apple. */
  async refundElsewhere(outTradeNo: string): Promise<void> {
    if (this.parts.virtual.knows(outTradeNo)) this.parts.virtual.refundByPayer(outTradeNo);
    else this.merchant.ledger.refundByHand(outTradeNo);
  }

  /** The next new refund is not taken on, for the reason of this code. */
  async refuseRefund(provider: ProviderName, code: string): Promise<void> {
    if (provider === 'xpay') this.parts.virtual.refusals.push(Number(code));
    else this.merchant.ledger.refusals.push(code);
  }

  /** From now on refunds have arrived, and are told of, before WeChat Pay answers the request for them; or no longer. */
  async refundAtOnce(atOnce: boolean): Promise<void> {
    this.merchant.ledger.refundsAtOnce = atOnce;
  }

  /** All refunds under way come to their end. Returns how many. @param failure of WeChat Pay: for now, or for good */
  async settleRefunds(ok: boolean, failure: 'ABNORMAL' | 'CLOSED' = 'ABNORMAL'): Promise<number> {
    const ours = [...(this.parts.merchant?.ledger.refunds.values() ?? [])].filter(
      ({ status }) => status === 'PROCESSING' || (ok && status === 'ABNORMAL'),
    );
    for (const refund of ours) this.merchant.settleRefund(refund, ok ? 'SUCCESS' : failure);
    const virtual = [...this.parts.virtual.refunds.values()].filter(({ status }) => status === 'processing');
    for (const refund of virtual) this.parts.virtual.settle(refund, ok ? 'succeeded' : 'failed');
    return ours.length + virtual.length;
  }

  /** How many notifications are held back. */
  async letters(): Promise<number> {
    return this.held.length;
  }

  /**
   * What the product answers. It stays held, and may come again.
   * @param replayed the same bytes, not signed anew
   * @param origin another process of the product than the one that the letter is addressed to
   */
  async deliver(nth: number, replayed = false, origin?: string): Promise<number> {
    const { box, letter } = nthOf(this.held, nth);
    const { url, ...rest } = replayed ? letter : letter.again();
    const { pathname, search } = new URL(url);
    return box.deliver({ ...rest, url: origin ? origin + pathname + search : url });
  }

  async deliverForged(nth: number): Promise<number> {
    const { box, letter } = nthOf(this.held, nth);
    return box.deliver(forged(letter.again()));
  }

  async lose(nth: number): Promise<void> {
    const { box, letter } = nthOf(this.held, nth);
    box.held.splice(box.held.indexOf(letter), 1);
  }

  /** Spoils the next request to this provider. */
  async requestFault(provider: ProviderName, fault: RequestFault): Promise<void> {
    (provider === 'xpay' ? this.parts.virtual : this.merchant).faults.next.push(named(REQUEST_FAULTS, fault));
  }

  /** Spoils the next notification of this provider. */
  async noticeFault(provider: ProviderName, fault: NoticeFault): Promise<void> {
    (provider === 'xpay' ? this.parts.virtual : this.merchant).outbox.next.push(named(NOTICE_FAULTS, fault));
  }

  /** Platform certificates change, step by step. */
  async changeCertificate(step: CertificateStep): Promise<void> {
    this.merchant.changeCertificate(named(CERTIFICATE_STEPS, step));
  }

  /** When every notification has been taken, or given up. */
  async quiet(): Promise<void> {
    await Promise.all(this.outboxes.map((box) => box.quiet()));
  }

  /** No fault is waiting any more, and what was held back is lost. */
  async calm(): Promise<void> {
    for (const box of this.outboxes) {
      box.held.length = 0;
      box.next.length = 0;
    }
    this.parts.virtual.faults.next.length = 0;
    this.parts.virtual.refusals.length = 0;
    if (!this.parts.merchant) return;
    this.parts.merchant.faults.next.length = 0;
    this.parts.merchant.ledger.refusals.length = 0;
  }

  /** Taken from payers, and really given back to them. */
  async money(): Promise<{ takenFen: number; refundedFen: number }> {
    const books = [this.parts.virtual, ...(this.parts.merchant ? [this.parts.merchant.ledger] : [])];
    const sum = (of: 'takenFen' | 'refundedFen') => books.reduce((total, book) => total + book[of](), 0);
    return { takenFen: sum('takenFen'), refundedFen: sum('refundedFen') };
  }

  async pass(ms: number): Promise<void> {
    this.parts.pass(ms);
  }

  /** Where the message push goes. */
  async pushTo(url: string): Promise<void> {
    this.parts.virtual.pushUrl = url;
  }
}

function nthOf<T>(rows: readonly T[], nth: number): T {
  if (rows.length === 0) throw new Refusal(404, 'NO_LETTER');
  return rows[nth % rows.length]!;
}

/** Developers write names by hand. */
function named<T extends string>(names: readonly T[], name: T): T {
  if (!names.includes(name)) throw new Error(`there are ${names.join(', ')}`);
  return name;
}
