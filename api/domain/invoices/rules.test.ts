import assert from 'node:assert/strict';
import { AppError } from '../../errors.ts';
import { checkInvoiceNumber, checkRedNumber, checkTaxpayer, hasCheckDigit, plainNumber } from './rules.ts';
import { INVOICE_STATES, type InvoiceEvent, type InvoiceState, LIVE_STATES, nextState } from './states.ts';

const codeOf = (run: () => void): string => {
  try {
    run();
    return '';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

describe('what an invoice may say', () => {
  it('is a taxpayer number of 15, 17, 18 or 20 digits and capitals', () => {
    for (const length of [15, 17, 18, 20])
      assert.equal(
        codeOf(() => checkTaxpayer('9A'.repeat(10).slice(0, length))),
        '',
      );
    for (const wrong of [
      '9'.repeat(14),
      '9'.repeat(16),
      '9'.repeat(19),
      '9'.repeat(21),
      `${'9'.repeat(14)}a`,
      `${'9'.repeat(17)}中`,
    ])
      assert.equal(
        codeOf(() => checkTaxpayer(wrong)),
        'invoice.taxpayerForm',
        wrong,
      );
    assert.equal(
      codeOf(() => checkTaxpayer('')),
      'invoice.taxpayerMissing',
    );
  });

  it('is read as it is typed on a phone', () => {
    assert.equal(plainNumber(' 9135 0100m000-100y43'), '91350100M000100Y43');
    assert.equal(plainNumber('９１３５'), '9135');
  });

  it('has the check digit of GB 32100, which is asked about and no more', () => {
    // The example of GB 32100-2015, and the same with its last character changed.
    assert.equal(hasCheckDigit('91350100M000100Y43'), true);
    assert.equal(hasCheckDigit('91350100M000100Y44'), false);
    assert.equal(hasCheckDigit('9135010OM000100Y43'), false, 'O is no character of it');
    assert.equal(hasCheckDigit('110105198001011234AB'), true, 'a number of 20 has none');
  });

  it('is a number of 20 digits, or of 8 with a code', () => {
    const check = (number: string, code: string | null = null) =>
      codeOf(() => checkInvoiceNumber({ number, code }));
    assert.equal(check('2'.repeat(20)), '');
    assert.equal(check('12345678', '1'.repeat(10)), '');
    assert.equal(check('12345678', '1'.repeat(12)), '');
    assert.equal(check('12345678'), 'invoice.codeForm');
    assert.equal(check('2'.repeat(20), '1'.repeat(12)), 'invoice.codeNeedless');
    assert.equal(check('2'.repeat(19)), 'invoice.numberForm');
    assert.equal(
      codeOf(() => checkRedNumber('123')),
      'invoice.redNumberForm',
    );
  });
});

describe('states of an invoice', () => {
  it('lead where they should and nowhere else', () => {
    const events: InvoiceEvent[] = ['accept', 'reject', 'issue', 'redden', 'orderRefunded'];
    const states = Object.keys(INVOICE_STATES) as InvoiceState[];
    const steps = states.flatMap((state) =>
      events.flatMap((event) => {
        const next = nextState(state, event);
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    assert.deepEqual(steps, [
      'applied accept accepted',
      'applied reject rejected',
      'applied orderRefunded rejected',
      'accepted reject rejected',
      'accepted issue issued',
      'accepted orderRefunded rejected',
      'issued issue issued',
      'issued redden reddened',
      'issued orderRefunded to_redden',
      'to_redden redden reddened',
    ]);
    // An order whose money went back never keeps an invoice that nobody has to do anything about.
    for (const state of LIVE_STATES) assert.ok(state === 'to_redden' || nextState(state, 'orderRefunded'));
  });
});
