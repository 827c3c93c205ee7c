import { useList } from '@refinedev/core';
import { Card } from 'antd';
import { Link } from 'react-router';
import type { Todo } from '../../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../../api/rest/metaTypes.ts';

/** What waits for this role, each with its number; nothing where the role has no such work. */
export function Todos({ resources }: { resources: readonly ResourceMeta[] }) {
  const waiting = resources.flatMap(({ name, todos }) => todos.map((todo) => ({ name, todo })));
  if (waiting.length === 0) return null;
  return (
    <Card title="待办" style={{ marginTop: 16 }}>
      <div className="stat-grid">
        {waiting.map(({ name, todo }) => (
          <Waiting key={`${name} ${todo.label}`} resource={name} todo={todo} />
        ))}
      </div>
    </Card>
  );
}

function Waiting({ resource, todo: { label, field, in: values } }: { resource: string; todo: Todo }) {
  const filters = [{ field, operator: 'in' as const, value: [...values] }];
  const { result, query } = useList({ resource, pagination: { pageSize: 1 }, filters });
  const asked = values.map((value, at) => `&filters[0][value][${at}]=${value}`).join('');
  return (
    <Link
      className="stat-tile"
      to={`/${resource}?filters[0][field]=${field}&filters[0][operator]=in${asked}`}
    >
      <span className="muted">{label}</span>
      <b>{query.isPending ? '…' : (result.total ?? 0)}</b>
    </Link>
  );
}
