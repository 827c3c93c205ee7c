/** Shuffled decks to deal from: Fisher-Yates, which touches only as many cards as are dealt. */
import type { Random } from './random.ts';

interface Table {
  /** At which place each card lies. Each in its own between two deals, so that none has to be copied. */
  places: Uint32Array;
  /** With which place each of the first places was exchanged. */
  exchanged: Uint32Array;
}

const tables = new WeakMap<readonly unknown[], Table>();

function tableOf(cards: readonly unknown[]): Table {
  const known = tables.get(cards);
  if (known) return known;
  const { length } = cards;
  const own = {
    places: Uint32Array.from({ length }, (_, place) => place),
    exchanged: new Uint32Array(length),
  };
  tables.set(cards, own);
  return own;
}

/**
 * @param cardsOf the cards of a deck, which never change; no two decks share an array
 * @param deal gets a function that deals the next cards of a deck to where they are wanted from a place on, and throws
 *   RangeError when the deck has too few
 */
export function fromDecks<Key, Card, Dealt>(
  cardsOf: (deck: Key) => readonly Card[],
  random: Random,
  deal: (next: (deck: Key, count: number, dealt: Card[], from: number) => void) => Dealt,
): Dealt {
  const decks = new Map<Key, Deck<Card>>();
  const added = (key: Key) => {
    const deck = new Deck(cardsOf(key));
    decks.set(key, deck);
    return deck;
  };
  const next = (key: Key, count: number, dealt: Card[], from: number) =>
    (decks.get(key) ?? added(key)).next(count, dealt, from, random);
  try {
    return deal(next);
  } finally {
    for (const deck of decks.values()) deck.gather();
  }
}

class Deck<Card> {
  private readonly table: Table;
  private taken = 0;

  constructor(private readonly cards: readonly Card[]) {
    this.table = tableOf(cards);
  }

  next(count: number, dealt: Card[], from: number, random: Random): void {
    const { cards, taken } = this;
    const { places, exchanged } = this.table;
    if (taken + count > cards.length) throw new RangeError(`only ${cards.length} to draw from`);
    this.taken += count;
    for (let index = 0; index < count; index++) {
      const place = taken + index;
      const other = place + random.below(cards.length - place);
      const card = places[other] as number;
      places[other] = places[place] as number;
      places[place] = card;
      exchanged[place] = other;
      dealt[from + index] = cards[card] as Card;
    }
  }

  /** All cards back to their own places. */
  gather(): void {
    const { places, exchanged } = this.table;
    // No other place was written to.
    for (let place = 0; place < this.taken; place++) {
      const other = exchanged[place] as number;
      places[place] = place;
      places[other] = other;
    }
  }
}
