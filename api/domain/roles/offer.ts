/** All that can be granted, from what the application consists of. Pure. */
import type { Catalogue } from '../../rest/catalogue.ts';
import { crud, type Field, type Resource } from '../../rest/define.ts';
import { type Grants, routeKey, routeRights } from '../../rest/grants.ts';
import type { Offer } from './contract.ts';

export function offerOf(catalogue: Catalogue): Offer {
  const areas = new Map<string, Offer['areas'][number]['routes']>();
  for (const route of routeRights(catalogue)) {
    const routes = areas.get(route.tag) ?? [];
    routes.push({ key: routeKey(route), summary: route.summary, reads: route.method === 'get' });
    areas.set(route.tag, routes);
  }
  return {
    resources: catalogue.resources.map((resource) => offered(resource, catalogue)),
    areas: [...areas].map(([tag, routes]) => ({ tag, routes })),
  };
}

function offered(resource: Resource, catalogue: Catalogue): Offer['resources'][number] {
  const { name, label, menu, actions = crud, commands = [] } = resource;
  const fields = Object.entries(resource.fields);
  const own = ownOrganisation(resource, catalogue);
  return {
    name,
    label,
    menu,
    actions: [...actions],
    commands: commands.map(({ name, label, upload }) => ({
      name,
      label: upload ? `${label}、${upload.label}` : label,
    })),
    fields: fields.map(([field, { label: text, readOnly }]) => ({
      name: field,
      label: text,
      writable: !readOnly,
    })),
    ownOrganisation: own,
    choices: fields.flatMap(([field, definition]) => choiceOf(field, definition)),
    relations: fields.flatMap(([field, definition]) =>
      field === own ? [] : relationOf(field, definition, catalogue),
    ),
    hasSecrets: fields.some(([, { encrypted }]) => encrypted !== undefined),
  };
}

/** The key of the scope: its own organisation, or that of the learner it belongs to. */
function ownOrganisation(resource: Resource, { get }: Catalogue): string | null {
  if (resource.name === 'organisations') return 'id';
  if (resource.fields.organisationId) return 'organisationId';
  const parent = Object.entries(resource.fields).find(
    ([, field]) =>
      field.resource !== undefined && field.resource !== resource.name && ofLearners(get(field.resource)),
  );
  return parent ? `${parent[0]}.organisationId` : null;
}

/** A member of staff has an organisation too, but is no reason to see what he has made. */
const ofLearners = ({ name, fields }: Resource): boolean =>
  name !== 'staff' && fields.organisationId !== undefined;

function choiceOf(
  name: string,
  { kind, label, choices, choicesOf }: Field,
): Offer['resources'][number]['choices'] {
  if (kind === 'boolean')
    return [{ name, label, values: [true, false].map((value) => ({ value, label: value ? '是' : '否' })) }];
  if (kind !== 'choice' || choicesOf) return [];
  const values = Object.entries(choices ?? {}).map(([value, text]) => ({ value, label: text }));
  return [{ name, label, values }];
}

/** Rows are bounded by what they belong to, not by single people. */
function relationOf(
  name: string,
  { label, resource, filter }: Field,
  { get }: Catalogue,
): Offer['resources'][number]['relations'] {
  if (!resource || !filter || resource === 'staff') return [];
  const other = get(resource);
  return other.fields[other.title]?.encrypted ? [] : [{ name, label, resource }];
}

/** The first name in the grants that means nothing here. */
export function unknownIn(grants: Grants, { resources, areas }: Offer): string | undefined {
  const keys = new Set(areas.flatMap(({ routes }) => routes.map(({ key }) => key)));
  const byName = new Map(resources.map((resource) => [resource.name, resource]));
  for (const [name, permission] of Object.entries(grants.resources)) {
    const resource = byName.get(name);
    if (!resource) return name;
    const { actions, where = {}, hide = [], write = [], commands = [] } = permission;
    const fields = new Set(['id', ...resource.fields.map((field) => field.name)]);
    const fault =
      actions.find((action) => !resource.actions.includes(action)) ??
      [...hide, ...write].find((field) => !fields.has(field)) ??
      commands.find((command) => !resource.commands.some((one) => one.name === command)) ??
      Object.keys(where).find((key) => key !== resource.ownOrganisation && !fields.has(key));
    if (fault !== undefined) return `${name} ${fault}`;
  }
  return grants.routes.find((key) => !keys.has(key));
}
