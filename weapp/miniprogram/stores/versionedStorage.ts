/**
 * Every value on the phone carries the version of its form. An older one is brought up to date when it is
 * read; one that is malformed, or was written by a newer version of the app (a release that was taken back),
 * is set aside, and what of it can be used goes on. What was set aside is taken up again by a version that
 * can read it. Stores see plain values.
 */
import type { Storage } from './ports';

/** How one kind of value has changed. Functions are pure. */
export interface Form {
  /** From each version to the next. The first reads values from before versions were kept. */
  steps: readonly ((value: unknown) => unknown)[];
  fits(value: unknown): boolean;
  /** What can be used of a value that does not fit, or is newer; undefined: nothing. */
  salvage?(value: unknown, key: string): unknown;
  /** Brings what was set aside together with what the phone has gone on with. */
  merge?(own: unknown, aside: unknown): unknown;
  /** The server has it, or it is asked for again: not set aside, but dropped. */
  disposable?: boolean;
}

interface Stored {
  schema: number;
  value: unknown;
}

type Reading = { fits: boolean; value: unknown };

const ASIDE = 'aside:';

/** @param forms by the word before the first colon of a key */
export function versionedStorage<Name extends string>(
  inner: Storage<string>,
  forms: Readonly<Record<Name, Form>>,
): Storage<Name | `${Name}:${string}`> {
  /** undefined: another version of the app has kept something that this one does not know. */
  const formOf = (key: string) => (forms as Readonly<Record<string, Form | undefined>>)[key.split(':')[0]!];
  const write = (key: string, value: unknown) =>
    inner.write(key, { schema: formOf(key)?.steps.length ?? 0, value } satisfies Stored);

  const storage: Storage<string> = {
    read(key) {
      const form = formOf(key);
      const stored = inner.read(key);
      if (!form || stored === undefined) return undefined;
      const reading = readForm(form, stored);
      if (reading.fits) return reading.value;
      const rest = form.salvage?.(reading.value, key);
      // While the phone has no room for it, it stays where it is.
      if (!form.disposable && !succeeds(() => inner.write(ASIDE + key, stored))) return rest;
      if (rest === undefined) inner.remove(key);
      else write(key, rest);
      return rest;
    },
    write,
    remove: (key) => inner.remove(key),
    keys: () => inner.keys().filter((key) => !key.startsWith(ASIDE)),
  };

  /** At every start of the app, for it may be another version now. */
  for (const aside of inner.keys().filter((key) => key.startsWith(ASIDE))) {
    const key = aside.slice(ASIDE.length);
    const form = formOf(key);
    if (!form) continue;
    const reading = readForm(form, inner.read(aside));
    if (!reading.fits) continue;
    const own = storage.read(key);
    const both = own === undefined ? reading.value : (form.merge?.(own, reading.value) ?? own);
    if (succeeds(() => write(key, both))) inner.remove(aside);
  }
  return storage;
}

function readForm({ steps, fits }: Form, stored: unknown): Reading {
  const { schema, value } = isStored(stored) ? stored : { schema: 0, value: stored };
  if (schema > steps.length) return { fits: false, value };
  try {
    const migrated = steps.slice(schema).reduce((before, step) => step(before), value);
    return fits(migrated) ? { fits: true, value: migrated } : { fits: false, value: migrated };
  } catch {
    return { fits: false, value };
  }
}

const isStored = (stored: unknown): stored is Stored => {
  const { schema } = (stored ?? {}) as Partial<Stored>;
  return typeof stored === 'object' && Number.isInteger(schema) && 'value' in (stored as Stored);
};

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
