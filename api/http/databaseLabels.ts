/** What people call tables and columns: the labels of the resources made from them. */
import { columnOf, tableOf } from '../rest/catalogue.ts';
import type { Resource } from '../rest/define.ts';
import type { DatabaseLabels } from './databaseError.ts';

export function databaseLabels(resources: readonly Resource[]): DatabaseLabels {
  const byTable = new Map(resources.map((resource) => [tableOf(resource), resource]));
  return {
    table: (table) => byTable.get(table)?.label ?? table,
    column(table, column) {
      const fields = Object.entries(byTable.get(table)?.fields ?? {});
      // A blind index stands for the field that it finds.
      const name = column.replace(/_index$/, '');
      const field = fields.find(([key, each]) => [column, name].includes(columnOf(key, each)));
      return { field: field?.[0] ?? column, label: field?.[1].label ?? column };
    },
  };
}
