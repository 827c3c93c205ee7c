/** What a row offers: commands, editing, deleting. Pure. */
import type { CommandHint, RowState } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import type { Row } from '../widgets/types.ts';

/** `uploads`: a file is asked for and sent. */
export type Offer = Omit<CommandHint, 'upload'> & { uploads?: boolean };

export const offeredCommands = (resource: Pick<ResourceMeta, 'commands'>, row: Row): Offer[] =>
  resource.commands
    .flatMap(({ upload, ...command }): Offer[] =>
      upload ? [command, { name: command.name, ...upload, uploads: true }] : [command],
    )
    .filter(({ when, unless }) => holds(when, row) && !(unless && holds(unless, row)));

export const offersEditing = ({ actions, editableWhen }: ResourceMeta, row: Row): boolean =>
  actions.includes('update') && holds(editableWhen, row);

/** Rows that may not be edited any more stay. */
export const offersDeleting = ({ actions, editableWhen }: ResourceMeta, row: Row): boolean =>
  actions.includes('delete') && holds(editableWhen, row);

export const holds = (state: RowState = {}, row: Record<string, unknown>): boolean =>
  Object.entries(state).every(([field, wanted]) => {
    if (typeof wanted !== 'object' || wanted === null) return row[field] === wanted;
    return 'in' in wanted ? wanted.in.some((value) => value === row[field]) : row[field] !== wanted.not;
  });
