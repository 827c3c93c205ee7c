/** Questions about what a role may do, for what stands in tables: routes and entries of the menu. */
import type { Action } from '../../../api/rest/define.ts';
import type { Meta } from '../../../api/rest/metaTypes.ts';

export type May = (meta: Meta) => boolean;

/** May call an endpoint of a domain, such as "get /grading". */
export const right =
  (name: string): May =>
  ({ rights }) =>
    rights.includes(name);

/** May run a command of a resource, which has a screen of its own. */
export const command =
  (resource: string, name: string): May =>
  ({ resources }) =>
    resources.some((one) => one.name === resource && one.commands.some((known) => known.name === name));

export const action =
  (resource: string, wanted: Action): May =>
  ({ resources }) =>
    resources.some(({ name, actions }) => name === resource && actions.includes(wanted));
