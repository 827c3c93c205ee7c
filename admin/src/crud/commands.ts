/** Running the commands of a resource (`meta.commands`). */
import { useInvalidate } from '@refinedev/core';
import { App, Input } from 'antd';
import { createElement } from 'react';
import { useNavigate } from 'react-router';
import type { CommandHint } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { download, request } from '../http/request.ts';
import type { Row } from '../widgets/types.ts';
import { titleOf } from './fields.ts';

/** Opens the command's own screen, or fetches its file, if it has one; else asks with the command's own sentence, runs it, and shows what the server says. */
export function useCommand(resource: ResourceMeta) {
  const { modal, message } = App.useApp();
  const invalidate = useInvalidate();
  const navigate = useNavigate();
  const path = ({ name }: CommandHint, { id }: Row) => `/${resource.name}/${id}/${name}`;
  return (command: CommandHint, row: Row) => {
    if (command.screen) return navigate(path(command, row));
    if (command.file)
      return download(path(command, row), `${command.label}.${command.file}`).catch((error: Error) =>
        message.error(error.message, 6),
      );
    let reason = '';
    return modal.confirm({
      title: `${command.label}“${titleOf(resource, row) || row.id}”`,
      content: command.reason ? reasonInput(command, (text) => (reason = text)) : command.confirm,
      okText: command.label,
      okButtonProps: { danger: command.danger },
      async onOk() {
        try {
          const body = command.reason ? { reason } : undefined;
          const reply = await request<{ data: { id: number } }>('POST', path(command, row), body);
          if (command.leadsTo) navigate(`/${command.leadsTo}/${reply.data.id}/edit`);
          else message.success(`已${command.label}`);
        } catch (error) {
          message.error((error as Error).message, 6);
        }
        await invalidate({ resource: resource.name, invalidates: ['resourceAll'] });
      },
    });
  };
}

export const reasonInput = ({ confirm, reason = '' }: CommandHint, onChange: (text: string) => void) =>
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
