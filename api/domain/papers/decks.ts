/** Shuffled decks to deal from: Fisher-Yates, which touches only as many cards as are dealt. */
import { below, type Random } from './random.ts';

/** At which place each card of a deck lies. Each in its own between two deals, so that none has to be copied. */
const places = new WeakMap<readonly unknown[], Uint32Array>();

function placesOf(cards: readonly unknown[]): Uint32Array {
  const known = places.get(cards);
  if (known) return known;
  const own = Uint32Array.from({ length: cards.length }, (_, place) => place);
  places.set(cards, own);
  return own;
}

/**
 * @param cardsOf the cards of a deck, which never change; no two decks share an array
 * @param deal gets a function that deals the next card of a deck, and throws RangeError when it has no more
 */
export function fromDecks<Key, Card, Dealt>(
  cardsOf: (deck: Key) => readonly Card[],
  random: Random,
  deal: (next: (deck: Key) => Card) => Dealt,
): Dealt {
  const decks = new Map<Key, Deck<Card>>();
  const added = (key: Key) => {
    const deck = new Deck(cardsOf(key));
    decks.set(key, deck);
    return deck;
  };
  const next = (key: Key) => (decks.get(key) ?? added(key)).next(random);
  try {
    return deal(next);
  } finally {
    for (const deck of decks.values()) deck.gather();
  }
}

class Deck<Card> {
  private readonly places: Uint32Array;
  /** With which place each of the first places was exchanged. */
  private readonly exchanged: number[] = [];

  constructor(private readonly cards: readonly Card[]) {
    this.places = placesOf(cards);
  }

  next(random: Random): Card {
    const { cards, exchanged } = this;
    const dealt = exchanged.length;
    if (dealt >= cards.length) throw new RangeError(`only ${cards.length} to draw from`);
    const place = dealt + below(cards.length - dealt, random);
    this.exchange(dealt, place);
    exchanged.push(place);
    return cards[this.places[dealt] as number] as Card;
  }

  /** All cards back to their own places. */
  gather(): void {
    const { exchanged } = this;
    for (let dealt = exchanged.length - 1; dealt >= 0; dealt--)
      this.exchange(dealt, exchanged[dealt] as number);
  }

  private exchange(one: number, other: number): void {
    const { places } = this;
    const card = places[one] as number;
    places[one] = places[other] as number;
    places[other] = card;
  }
}
