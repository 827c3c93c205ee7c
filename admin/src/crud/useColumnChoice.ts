import { useState } from 'react';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { useMeta } from '../meta/MetaContext.tsx';
import { defaultColumns, shownFields } from './fields.ts';

/** Names of the list's columns, kept on this computer per person and resource. */
export function useColumnChoice(resource: ResourceMeta) {
  const { actor } = useMeta();
  const key = `ekaotong.columns.${actor.id}.${resource.name}`;
  const [names, setNames] = useState<string[]>(() => read(key) ?? defaultColumns(resource));
  const known = shownFields(resource);
  return {
    columns: known.filter(({ name }) => names.includes(name)),
    choose(next: string[]) {
      localStorage.setItem(key, JSON.stringify(next));
      setNames(next);
    },
    reset() {
      localStorage.removeItem(key);
      setNames(defaultColumns(resource));
    },
  };
}

function read(key: string): string[] | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(stored) ? stored.map(String) : undefined;
  } catch {
    return undefined;
  }
}
