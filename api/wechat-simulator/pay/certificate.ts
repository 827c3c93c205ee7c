/** A certificate made on the spot (X.509, DER by hand): Node reads certificates but makes none. */
import { type KeyObject, sign } from 'node:crypto';

const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const length =
    content.length < 0x80
      ? Buffer.from([content.length])
      : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
};
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date) => der(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));

const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), der(0x05));
const NAME = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('merchant')))));

/** @param serial hexadecimal, the first digit below 8 */
export function certificateOf(
  keys: { publicKey: KeyObject; privateKey: KeyObject },
  until: Date,
  serial = '7a1b2c3d4e5f',
): string {
  const content = sequence(
    der(0x02, Buffer.from(serial, 'hex')),
    SHA256_WITH_RSA,
    NAME,
    sequence(time(new Date('2020-01-01T00:00:00Z')), time(until)),
    NAME,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('RSA-SHA256', content, keys.privateKey);
  const all = sequence(content, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature));
  return `-----BEGIN CERTIFICATE-----\n${all.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}
