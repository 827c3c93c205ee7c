/** Commands of a resource (`meta.commands`): which a row offers, and running one. */
import { useInvalidate } from '@refinedev/core';
import { App, Input } from 'antd';
import { createElement } from 'react';
import { useNavigate } from 'react-router';
import type { CommandHint } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { request } from '../http/request.ts';
import type { Row } from '../widgets/types.ts';

export const offeredCommands = (resource: ResourceMeta, row: Row): CommandHint[] =>
  resource.commands.filter(({ when = {} }) =>
    Object.entries(when).every(([field, wanted]) =>
      typeof wanted === 'object' && wanted !== null ? row[field] !== wanted.not : row[field] === wanted,
    ),
  );

/** Opens the command's own screen if it has one; else asks with the command's own sentence, runs it, and shows what the server says. */
export function useCommand(resource: ResourceMeta) {
  const { modal, message } = App.useApp();
  const invalidate = useInvalidate();
  const navigate = useNavigate();
  return (command: CommandHint, row: Row) => {
    if (command.screen) return navigate(`/${resource.name}/${row.id}/${command.name}`);
    let reason = '';
    return modal.confirm({
      title: `${command.label}“${row[resource.title] ?? row.id}”`,
      content: command.reason ? reasonInput(command, (text) => (reason = text)) : command.confirm,
      okText: command.label,
      okButtonProps: { danger: command.danger },
      async onOk() {
        try {
          await request(
            'POST',
            `/${resource.name}/${row.id}/${command.name}`,
            command.reason ? { reason } : undefined,
          );
          message.success(`已${command.label}`);
        } catch (error) {
          message.error((error as Error).message, 6);
        }
        await invalidate({ resource: resource.name, invalidates: ['resourceAll'] });
      },
    });
  };
}

const reasonInput = ({ confirm, reason = '' }: CommandHint, onChange: (text: string) => void) =>
  createElement(
    'div',
    { className: 'stack' },
    confirm,
    createElement(Input, {
      placeholder: reason,
      'aria-label': reason,
      maxLength: 80,
      onChange: (event) => onChange(event.target.value),
    }),
  );
