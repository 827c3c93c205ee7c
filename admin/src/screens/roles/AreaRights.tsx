/** Rights that belong to no resource: what screens made by hand ask of the server, by subject. */
import { Checkbox, Collapse } from 'antd';
import { type Area, type Editing, withRoutes } from './edits.ts';

export function AreaRights(editing: Editing) {
  return (
    <Collapse
      size="small"
      items={editing.rights.offer.areas.map((area) => ({
        key: area.tag,
        label: area.tag,
        extra: <Counts {...editing} area={area} />,
        children: <Routes {...editing} area={area} />,
      }))}
    />
  );
}

type Part = Editing & { area: Area };

function Counts({ grants, area }: Part) {
  const count = (reads: boolean) => {
    const routes = area.routes.filter((route) => route.reads === reads);
    const held = routes.filter(({ key }) => grants.routes.includes(key));
    return routes.length === 0 ? '' : `${reads ? '查看' : '操作'} ${held.length}/${routes.length}`;
  };
  return <span className="muted">{[count(true), count(false)].filter(Boolean).join(' · ')}</span>;
}

function Routes({ rights, grants, change, area }: Part) {
  return (
    <div className="rights-routes">
      {area.routes.map(({ key, summary, reads }) => (
        <Checkbox
          key={key}
          checked={grants.routes.includes(key)}
          disabled={!change || !rights.mine.routes.includes(key)}
          onChange={({ target }) => change?.(withRoutes(grants, [key], target.checked))}
        >
          {summary} {reads && <span className="muted">查看</span>}
        </Checkbox>
      ))}
    </div>
  );
}
