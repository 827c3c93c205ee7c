/**
 * A map that forgets what was put in longest ago: two halves, of which the older is dropped as a whole. A plain
 * map that gives up its first key each time walks past all the keys it has given up before.
 */
export class RecentMap<K, V> {
  private young = new Map<K, V>();
  private old = new Map<K, V>();

  /** @param most entries kept; of these the newer half at least */
  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    return this.young.get(key) ?? this.old.get(key);
  }

  set(key: K, value: V): void {
    this.young.set(key, value);
    if (this.young.size * 2 < this.most) return;
    this.old = this.young;
    this.young = new Map();
  }
}
