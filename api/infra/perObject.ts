/** What follows from an object that nobody changes: worked out once, gone with it. */
export function perObject<Source extends object, Value>(
  make: (source: Source) => Value,
): (source: Source) => Value {
  const made = new WeakMap<Source, { kept: Value }>();
  return (source) => {
    const known = made.get(source);
    if (known) return known.kept;
    const kept = make(source);
    made.set(source, { kept });
    return kept;
  };
}
