/**
 * Repeatable randomness. Only 32-bit integer operations, so that one seed gives one sequence on every
 * machine and in every release: stored papers are drawn again from their seed. Not for secrets.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), its state filled from the seed by splitmix32.
 */

/** Seeds are whole numbers from 0 to this, because JSON and JavaScript carry no larger ones exactly. */
export const MAX_SEED = Number.MAX_SAFE_INTEGER;

const TWO_32 = 0x1_0000_0000;
/** As many rounds as sfc32 needs until every bit of the seed has reached every bit of the output. */
const WARM_UP = 12;

/** Its state lies in fields: variables of a function that outlives its call take three times as long. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`not a seed: ${seed}`);
    const low = seed | 0;
    const high = Math.floor(seed / TWO_32) | 0;
    this.a = splitmix32(low, 1);
    this.b = splitmix32(high, 1);
    this.c = splitmix32(low, 2) ^ splitmix32(high, 2);
    for (let round = 0; round < WARM_UP; round++) this.next();
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const { b, c } = this;
    const sum = (((this.a + b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = b ^ (b >>> 9);
    this.b = (c + (c << 3)) | 0;
    this.c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to `bound` - 1, every one equally likely; `bound` is below 2^32. */
  below(bound: number): number {
    for (;;) {
      // Said to be whole, they are divided as such, which takes a tenth of the time.
      const value = this.next() >>> 0;
      const rest = value % (bound >>> 0);
      // The last, incomplete run of `bound` numbers would favour the small ones: draw again.
      if (value - rest <= TWO_32 - bound) return rest;
    }
  }
}

/** A seed for something new; the one place where chance enters. */
export const newSeed = (): number => Math.floor(Math.random() * MAX_SEED);

/** The number that comes in this place, from 1. */
function splitmix32(start: number, place: number): number {
  const state = (start + Math.imul(place, 0x9e3779b9)) | 0;
  let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
