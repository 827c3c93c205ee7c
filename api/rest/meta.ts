/** `GET /api/staff/meta`: what the admin needs to draw the screens of one role. */
import { type Actor, holderOf } from '../actor.ts';
import { isRequired } from './body.ts';
import { type Catalogue, type Column, TIMESTAMPS } from './catalogue.ts';
import type { Field } from './define.ts';
import { isMasked } from './fields.ts';
import { mayCall, routeKey, routeRights } from './grants.ts';
import type { FieldMeta, Meta, ResourceMeta } from './metaTypes.ts';
import { type Access, insteadOfDelete } from './permissions.ts';

export function metaOf(catalogue: Catalogue, actor: Actor & { kind: 'staff' }): Meta {
  const holder = holderOf(actor);
  const accesses = catalogue.resources.flatMap((resource) => catalogue.access(resource, holder) ?? []);
  const { id, role, organisationId, previewing = false } = actor;
  const rights = routeRights(catalogue).filter((route) => mayCall(holder, route));
  return {
    actor: { id, role, organisationId, previewing },
    resources: accesses.map(resourceMeta),
    rights: rights.map(routeKey),
  };
}

function resourceMeta(access: Access): ResourceMeta {
  const { name, label, menu, title, defaultSort, fields, preview, editableWhen, parts, empty } =
    access.resource;
  const seen = Object.entries(fields).filter(([field]) => isSeen(field, access));
  return {
    name,
    label,
    menu,
    title,
    defaultSort,
    actions: [...access.actions],
    searchable: access.columns.some(({ search }) => search),
    fields: [
      ...seen.map(([field, definition]) => fieldMeta(field, definition, access)),
      ...timestamps(access),
    ],
    commands: [...access.commands],
    filters: [...access.filters.values()].map(columnMeta),
    totals: access.totals.map(({ name: total, label: of, column }) => ({
      name: total,
      label: of,
      widget: fields[column.name]?.widget,
    })),
    parts: parts ?? [],
    empty,
    todos: todosOf(access),
    history: access.history && access.actions.has('show'),
    reveal: access.reveal && access.actions.has('show'),
    insteadOfDelete: insteadOfDelete(access)?.name,
    preview,
    editableWhen,
  };
}

const todosOf = ({ resource, actions, byName }: Access) =>
  actions.has('list') ? (resource.todos ?? []).filter(({ field }) => byName.has(field)) : [];

/** Write-only fields are no columns, but the form has them. */
const isSeen = (field: string, { byName, writable }: Access) =>
  byName.has(field) || writable.create.has(field) || writable.update.has(field);

function fieldMeta(name: string, field: Field, access: Access): FieldMeta {
  const column = access.byName.get(name);
  const { create, update } = access.writable;
  return {
    name,
    kind: field.kind,
    label: field.label,
    list: Boolean(field.list),
    filters: [...(column?.filters ?? [])],
    sort: column?.sort ?? false,
    required: isRequired(field),
    readOnly: !create.has(name) && !update.has(name),
    createOnly: create.has(name) && !update.has(name),
    writeOnly: Boolean(field.writeOnly),
    masked: isMasked(field),
    bulk: Boolean(field.bulk) && update.has(name),
    initial: field.initial,
    askedWhen: field.askedWhen,
    help: field.help,
    choices: field.choices && Object.entries(field.choices).map(([value, label]) => ({ value, label })),
    resource: field.resource,
    widget: field.widget,
    min: field.min,
    max: field.max,
  };
}

const timestamps = ({ byName }: Access): FieldMeta[] =>
  Object.values(TIMESTAMPS)
    .filter(({ name }) => byName.has(name))
    .map(columnMeta);

/** Of what is no field of the resource: it is looked at and filtered on only. */
const columnMeta = ({ name, label, kind, filters, sort }: Column): FieldMeta => ({
  name,
  kind,
  label,
  list: false,
  filters: [...filters],
  sort,
  required: false,
  readOnly: true,
  createOnly: false,
  writeOnly: false,
  masked: false,
  bulk: false,
});
