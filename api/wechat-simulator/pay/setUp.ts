/** Sets a product up to be paid through the simulators: both ways, notifications to its own address. */
import { NOTIFY_PATH, type PaymentConfig, PUSH_PATH } from '../../domain/payments/config.ts';
import type { MerchantSimulator } from './merchant.ts';
import type { VirtualPayment } from './virtual.ts';

export const simulatedPayment = (merchant: MerchantSimulator, virtual: VirtualPayment): PaymentConfig => ({
  wxpay: merchant.config,
  ...virtual.config,
});

/** When the product knows its address. */
export function notifyTo(url: string, merchant: MerchantSimulator, virtual: VirtualPayment): void {
  merchant.config.notifyUrl = url + NOTIFY_PATH;
  virtual.pushUrl = url + PUSH_PATH;
}
