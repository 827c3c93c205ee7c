/** What a role may do, as the admin's matrix reads and saves it. */
import { z } from 'zod';
import { type Action, crud, type Scope } from '../../rest/define.ts';
import type { Grants } from '../../rest/grants.ts';

const name = z.string().min(1).max(100);
const names = z.array(name).max(200);
const scopeValue = z.union([z.string().max(100), z.number(), z.boolean(), z.null()]);
const scope: z.ZodType<Scope> = z.record(
  name,
  z.union([
    scopeValue,
    z.strictObject({ in: z.array(scopeValue).min(1).max(50) }),
    z.strictObject({ not: scopeValue }),
    z.strictObject({ lteOrNull: z.literal('$now') }),
    z.strictObject({ gtOrNull: z.literal('$now') }),
  ]),
);

const permission = z.strictObject({
  actions: z.array(z.enum(crud as [Action])).max(crud.length),
  where: scope.optional(),
  hide: names.optional(),
  write: names.optional(),
  commands: names.optional(),
  history: z.boolean().optional(),
  reveal: z.boolean().optional(),
});

export const grants: z.ZodType<Grants> = z.strictObject({
  resources: z.record(name, permission),
  routes: z.array(z.string().max(200)).max(1000),
});

/** PATCH /api/staff/roles/:id/grants */
export const grantsBody = z.object({ grants });

const labelled = z.object({ name: z.string(), label: z.string() });

/** All that could be granted: rows, columns and drawers of the matrix. */
export const offer = z.object({
  resources: z.array(
    labelled.extend({
      menu: z.string(),
      actions: z.array(z.enum(crud as [Action])),
      commands: z.array(labelled),
      fields: z.array(labelled.extend({ writable: z.boolean() })),
      /** The scope that binds it to the organisation of the member of staff, where it belongs to one. */
      ownOrganisation: z.string().nullable(),
      /** Fields by whose value rows can be bounded. */
      choices: z.array(
        labelled.extend({ values: z.array(z.object({ value: scopeValue, label: z.string() })) }),
      ),
      /** Likewise, by the rows of another resource that they belong to. */
      relations: z.array(labelled.extend({ resource: z.string() })),
      hasSecrets: z.boolean(),
    }),
  ),
  areas: z.array(
    z.object({
      tag: z.string(),
      routes: z.array(z.object({ key: z.string(), summary: z.string(), reads: z.boolean() })),
    }),
  ),
});
export type Offer = z.infer<typeof offer>;

/** GET /api/staff/roles/:id/grants */
export const roleRights = z.object({
  role: z.object({ id: z.int(), name: z.string(), builtIn: z.boolean(), ofOrganisation: z.boolean() }),
  grants,
  /** What the one who asks holds himself, and so may give. */
  mine: grants,
  offer,
});
export type RoleRights = z.infer<typeof roleRights>;

/** POST /api/staff/roles/:id/preview */
export const previewBody = z.object({ organisationId: z.int().positive().nullish() });
