import type { AccessControlProvider } from '@refinedev/core';
import type { Action } from '../../api/rest/define.ts';
import type { Meta } from '../../api/rest/metaTypes.ts';

const ACTIONS: Record<string, Action> = { edit: 'update', clone: 'create' };

/** Answers from `/meta`, which holds only what this role may do; the server checks again anyway. */
export const accessControlProvider = (meta: Meta): AccessControlProvider => ({
  can: async ({ resource, action }) => {
    const found = meta.resources.find(({ name }) => name === resource);
    return { can: found?.actions.includes(ACTIONS[action] ?? (action as Action)) ?? false };
  },
});
