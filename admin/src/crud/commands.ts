/** Running the commands of a resource (`meta.commands`). */
import { useInvalidate } from '@refinedev/core';
import { App, Input } from 'antd';
import { createElement } from 'react';
import { useNavigate } from 'react-router';
import type { CommandHint } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { download, request, upload } from '../http/request.ts';
import type { Row } from '../widgets/types.ts';
import { FileQuestion } from './FileQuestion.tsx';
import { titleOf } from './fields.ts';
import type { Offer } from './offers.ts';

/**
 * Opens the command's own screen, or fetches its file, if it has one; else asks with the command's own sentence (and for
 * the reason or the file it needs), runs it, and shows what the server says.
 */
export function useCommand(resource: ResourceMeta) {
  const { modal, message } = App.useApp();
  const invalidate = useInvalidate();
  const navigate = useNavigate();
  const path = ({ name }: Offer, { id }: Row) => `/${resource.name}/${id}/${name}`;
  const shown = [resource.name, ...resource.parts.map((part) => part.resource)];
  return (command: Offer, row: Row) => {
    if (command.screen) return navigate(path(command, row));
    if (command.file)
      return download(path(command, row), `${command.label}.${command.file}`).catch((error: Error) =>
        message.error(error.message, 6),
      );
    let reason = '';
    let file: File | undefined;
    const content = () => {
      if (command.reason) return reasonInput(command, (text) => (reason = text));
      if (!command.uploads) return command.confirm;
      return createElement(FileQuestion, {
        confirm: command.confirm,
        onChange(chosen) {
          file = chosen;
          dialog.update({ okButtonProps: { disabled: !file } });
        },
      });
    };
    const dialog = modal.confirm({
      title: `${command.label}“${titleOf(resource, row) || row.id}”`,
      content: content(),
      okText: command.label,
      okButtonProps: { danger: command.danger, disabled: command.uploads },
      async onOk() {
        try {
          const body = command.reason ? { reason } : undefined;
          const reply = await (file
            ? upload<Reply>(path(command, row), file)
            : request<Reply>('POST', path(command, row), body));
          if (command.leadsTo) navigate(`/${command.leadsTo}/${reply.data.id}/edit`);
          else message.success(`已${command.label}`);
        } catch (error) {
          message.error((error as Error).message, 6);
        }
        await Promise.all(shown.map((name) => invalidate({ resource: name, invalidates: ['resourceAll'] })));
      },
    });
    return dialog;
  };
}

interface Reply {
  data: { id: number };
}

export const reasonInput = (
  { confirm, reason = '' }: Pick<CommandHint, 'confirm' | 'reason'>,
  onChange: (text: string) => void,
) =>
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
